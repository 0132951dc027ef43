/** The difference between two versions of a text, word by word. */
import { diffWords as diffWordChanges } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

// English also finds the words of Chinese text: ICU segments by script.
const intlSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Source hashes ignore how many spaces there are, so the diff does too. Line breaks stay. */
const normalizeSpaces = (text: string) => text.replace(/[^\S\n]+/g, ' ').trim();

/**
 * The pieces of two texts in reading order. A change in white space alone counts as the same.
 * @example diffWords('two short words', 'two long words') // => same 'two ', removed 'short', added 'long', same ' words'
 */
export function diffWords(before: string, after: string): readonly Piece[] {
  return diffWordChanges(normalizeSpaces(before), normalizeSpaces(after), { intlSegmenter }).map(
    ({ value, added, removed }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  );
}

/** The pieces of each line, without lines that haven't changed. */
export function changedLines(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const { kind, text } of pieces) {
    text.split('\n').forEach((line, index) => {
      if (index > 0) lines.push([]);
      if (line !== '') lines.at(-1)?.push({ kind, text: line });
    });
  }
  return lines.filter((line) => line.some(({ kind, text }) => kind !== 'same' && text.trim() !== ''));
}
