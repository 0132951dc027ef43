/** What the source changed since a translation was made from it, with the history of the source where there is one. */
import { openHistory } from '../../src/history/git.ts';
import { type Change, cellOf } from '../../src/translation/board.ts';
import { type Revision, originsOf, revisionOf } from '../../src/translation/origin.ts';
import { type Piece, changedLines } from '../../src/translation/word-diff.ts';
import type { Pair } from './units.ts';

/** A changed part with what became of it. */
export interface RevisedChange extends Change, Revision {
  /** The part in the source as it is now; undefined where it was removed. */
  readonly now: string | undefined;
  /** Where the translation of it begins; 1 where there is none yet. */
  readonly line: number;
}

/** The changed parts of a translation, in the order of the source. */
export function changesOf({ tag, source, own }: Pair): readonly Change[] {
  return cellOf(tag, source.slug, source, own).changes;
}

/** @returns the changes, and why the history is not whole, if it is not */
export async function revise(
  root: string,
  pair: Pair,
  changes: readonly Change[],
): Promise<{ changes: readonly RevisedChange[]; gap: string | undefined }> {
  const { source, own } = pair;
  const history = await openHistory(root);
  const stamps = changes.flatMap(({ stamp }) => stamp ?? []);
  const origins = originsOf(source.path, await history.versionsOf(source.path), stamps);
  const revised = changes.map((change): RevisedChange => {
    const now = source.parts.find(({ id }) => id === change.id);
    const line = own?.parts.find(({ id }) => id === change.id)?.line ?? 1;
    return { ...change, ...revisionOf(change, now, origins), now: now?.text, line };
  });
  return { changes: revised, gap: history.gap };
}

const MARKS = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] } as const;

/** As `git diff --word-diff` writes it, only the lines that changed. @example 'The {+renewal +}window opens [-on -]the day after.' */
export function printPieces(pieces: readonly Piece[]): string {
  const print = ({ kind, text }: Piece) => `${MARKS[kind][0]}${text}${MARKS[kind][1]}`;
  return changedLines(pieces)
    .map((line) => `  ${line.map(print).join('')}`)
    .join('\n');
}
