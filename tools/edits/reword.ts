/**
 * Replaces words with meaningless ones of about the same width, to test that nothing depends on wording. Letters are
 * reversed (in a Latin word, all but the first and the last), so different texts stay different.
 */

/** Latin words whose inner letters can be reversed, and sequences of Han characters. */
const REPLACEABLE_WORD = /\p{Script=Latin}{4,}|\p{Script=Han}{2,}/gu;

const isHan = (word: string) => /^\p{Script=Han}/u.test(word);

/** @example otherWord('renewal') // => 'rawenel' */
export function otherWord(word: string): string {
  const letters = Array.from(word);
  if (isHan(word)) return letters.toReversed().join('');
  return [...letters.slice(0, 1), ...letters.slice(1, -1).toReversed(), ...letters.slice(-1)].join('');
}

export interface Word {
  readonly start: number;
  readonly text: string;
}

/** The words of a text that can be replaced by others. */
export function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(REPLACEABLE_WORD), ({ index, 0: found }) => ({ start: index, text: found })).filter(
    ({ text: word }) => otherWord(word) !== word,
  );
}

/** @example reworded('Cancel {{count}} offers') // => 'Cecnal {{count}} oreffs' */
export function reworded(text: string): string {
  return text
    .split(/(\{\{[^}]*\}\})/)
    .map((piece) => (piece.startsWith('{{') ? piece : piece.replace(REPLACEABLE_WORD, otherWord)))
    .join('');
}
