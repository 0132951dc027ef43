/** What changed between two texts of the source, word by word. */
import { diffArrays } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words, spaces and marks; runs of spaces are one, as they are for the fingerprints. */
const tokensOf = (text: string) =>
  Array.from(segmenter.segment(text.replace(/[^\S\n]+/g, ' ').trim()), ({ segment }) => segment);

/** A space that stayed between two changed words belongs to the change: "two new words", not two changes. */
function joinAcrossSpaces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const isBetween = index > 0 && index < pieces.length - 1;
    if (piece.kind !== 'same' || !isBetween || piece.text.trim() !== '' || piece.text.includes('\n')) return [piece];
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ];
  });
}

/** Neighbouring changes as one: everything removed, then everything added. */
function gather(pieces: readonly Piece[]): readonly Piece[] {
  const gathered: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    // A space that ends both stays.
    const space = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : '';
    const [gone, come] = space ? [removed.slice(0, -1), added.slice(0, -1)] : [removed, added];
    if (gone.trim() !== '') gathered.push({ kind: 'removed', text: gone });
    if (come.trim() !== '') gathered.push({ kind: 'added', text: come });
    const left = gone.trim() === '' && come.trim() === '' ? added : space; // what differs in spaces alone
    if (left !== '') gathered.push({ kind: 'same', text: left });
    removed = '';
    added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      gathered.push({ kind, text });
    }
  }
  flush();
  return gathered;
}

/**
 * The pieces of two texts in reading order; what differs in spaces alone is the same.
 * @example diffWords('two short words', 'two long words') // => same 'two ', removed 'short', added 'long', same ' words'
 */
export function diffWords(before: string, after: string): readonly Piece[] {
  const pieces = diffArrays(tokensOf(before), tokensOf(after)).map(({ value, added, removed }): Piece => {
    const text = value.join('');
    if (added) return { kind: 'added', text };
    return { kind: removed ? 'removed' : 'same', text };
  });
  return gather(joinAcrossSpaces(pieces));
}

/** The pieces by line, and only lines on which something changed: what a reader has to look at. */
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
