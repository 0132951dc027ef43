/** Makes text safe to insert into a sentence or a line of a file, and cuts text to a maximum length. */

const HARMFUL = /[\p{Bidi_Control}\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u;

/**
 * Puts a text on one line:
 * - Line breaks (all kinds that Unicode has) and other control characters become one space.
 * - Lone surrogates become U+FFFD, because they can't be encoded.
 * - Bidirectional controls are removed, because they'd reorder the text around them.
 * @example oneLine('A\r\nBEGIN:VEVENT') // => 'A BEGIN:VEVENT'
 */
export function oneLine(text: string): string {
  if (!HARMFUL.test(text)) return text;
  return text
    .replace(/\p{Bidi_Control}+/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * The beginning of a text, at most `length` UTF-16 code units long. Only cuts what a reader sees as one character if
 * that's longer than `length` on its own, such as a letter with hundreds of accents.
 */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, 2 * length); // long enough, so the rest doesn't have to be segmented
  return take(graphemesOf(start), length) || take(start, length);
}

/** In a browser without `Intl.Segmenter` (Firefox before 125), the code points. */
function* graphemesOf(text: string): Iterable<string> {
  if (!('Segmenter' in Intl)) return yield* text;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) yield segment;
}

function take(characters: Iterable<string>, length: number): string {
  let taken = '';
  for (const character of characters) {
    if (taken.length + character.length > length) break;
    taken += character;
  }
  return taken;
}
