/** Makes text safe to insert into a sentence or a line of a file. */

const HARMFUL = /[\p{Bidi_Control}\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u;

/**
 * Replaces line breaks (all that Unicode has) and other control characters with one space, and lone surrogates, which
 * can't be encoded, with U+FFFD. Removes bidirectional controls, which would reorder the text around them.
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
 * The beginning of a text, at most `length` UTF-16 units, never cut inside what a reader sees as one character.
 * A single character longer than that (a letter under hundreds of accents) is cut between code points.
 */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, 2 * length); // enough, so that the rest doesn't have to be segmented
  return take(graphemesOf(start), length) || take(start, length);
}

/** Code points, if the browser has no `Intl.Segmenter` (Firefox before 125). */
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
