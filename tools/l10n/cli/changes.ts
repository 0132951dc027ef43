/** Finds and prints what changed in the source since a translation was made, using the Git history. */
import { openHistory } from '../../../src/history/git.ts';
import { type Change, cellOf } from '../../../src/translation/translation-status.ts';
import { type Revision, reviseChanges } from '../../../src/translation/origin.ts';
import { type Piece, changedLines } from '../../../src/translation/word-diff.ts';
import type { Pair } from './translatables.ts';

/** The parts of a translation whose source has changed, in the order of the source. */
export function changesOf({ tag, source, own }: Pair): readonly Change[] {
  return cellOf(tag, source.slug, source, own).changes;
}

/** Adds word-level differences if the Git history has the earlier source. `historyLimit`: why it's incomplete. */
export async function revise(
  root: string,
  { source, own }: Pair,
  changes: readonly Change[],
): Promise<{ changes: readonly Revision[]; historyLimit: string | undefined }> {
  const history = await openHistory(root);
  const versions = changes.length > 0 ? await history.versionsOf(source.path) : [];
  return { changes: reviseChanges(source, own, changes, versions), historyLimit: history.limit };
}

const DIFF_MARKS = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] } as const;

/** Prints changes like `git diff --word-diff`: 'The {+renewal +}window opens [-on -]the day after.' */
export function printPieces(pieces: readonly Piece[]): string {
  const print = ({ kind, text }: Piece) => `${DIFF_MARKS[kind][0]}${text}${DIFF_MARKS[kind][1]}`;
  return changedLines(pieces)
    .map((line) => `  ${line.map(print).join('')}`)
    .join('\n');
}
