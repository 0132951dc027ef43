/** The difference between two versions of a text, word by word. */
import { diffWords as diffWordChanges } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

// One segmenter is enough for all languages. It also finds the words of Chinese text, because ICU segments by script.
const intlSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Makes every run of spaces one space. Source hashes ignore the number of spaces, so the diff does, too. Line breaks
 * stay.
 */
const normalizeSpaces = (text: string) => text.replace(/[^\S\n]+/g, ' ').trim();

/**
 * The differences between two texts: pieces that are the same, added, or removed, in reading order. Text in which only
 * white space changed is the same.
 * @example
 * diffWords('two short words', 'two long words')
 * // => same 'two ', removed 'short', added 'long', same ' words'
 */
export function diffWords(before: string, after: string): readonly Piece[] {
  return diffWordChanges(normalizeSpaces(before), normalizeSpaces(after), { intlSegmenter }).map(
    ({ value, added, removed }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  );
}

/** Splits pieces into lines, and leaves out the lines that haven't changed. */
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
