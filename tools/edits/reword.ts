/**
 * Replaces the words of a text with meaningless words of about the same width, to test that nothing depends on wording.
 * Most letters of a word are reversed, so different texts stay different.
 */

/** Latin words whose inner letters can be reversed, and sequences of Han characters. */
const WORD = /\p{Script=Latin}{4,}|\p{Script=Han}{2,}/gu;

const isHan = (word: string) => /^\p{Script=Han}/u.test(word);

/** @example otherWord('renewal') // => 'raweenl' */
export function otherWord(word: string): string {
  const letters = Array.from(word);
  if (isHan(word)) return letters.toReversed().join('');
  return [...letters.slice(0, 1), ...letters.slice(1, -1).toReversed(), ...letters.slice(-1)].join('');
}

export interface Word {
  readonly at: number;
  readonly text: string;
}

/** The words of a text that can be replaced by others. */
export function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: found }) => ({ at: index, text: found })).filter(
    ({ text: word }) => otherWord(word) !== word,
  );
}

/** A text with other words. @example reworded('Renew {{count}} offers') // => 'Rneew {{count}} orffes' */
export function reworded(text: string): string {
  return text
    .split(/(\{\{[^}]*\}\})/)
    .map((piece) => (piece.startsWith('{{') ? piece : piece.replace(WORD, otherWord)))
    .join('');
}
