/** Text that can do no harm where it's put: in a sentence, in a line of a file. */

const HARMFUL = /[\p{Bidi_Control}\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u;

/**
 * Line breaks (all of Unicode's) and other control characters become one space; bidirectional controls are removed,
 * because they would reorder the text around them; half a surrogate pair becomes U+FFFD, because encoders refuse it.
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
  const start = text.slice(0, 2 * length); // more than what can be taken: the rest need not be segmented
  return take(graphemesOf(start), length) || take(start, length);
}

/** Where the browser has no `Intl.Segmenter` (Firefox before 125), code points. */
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
