/** What --fix writes: the edits of the diagnostics, in files that stay what they were apart from them. */
import type { TextFile } from '../../../src/translation/content.ts';
import type { Edit } from './text/text-segment.ts';
import type { RuleFinding } from './lint-result.ts';

/** Edits in order of the file; of two that overlap, or that insert at one place, the first is taken. */
function withoutOverlap(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits.toSorted((one, other) => one.from - other.from || one.to - other.to);
  return sorted.reduce<readonly Edit[]>((taken, edit) => {
    const last = taken.at(-1);
    const isFree = !last || (last.to <= edit.from && !(last.from === edit.from && last.to === edit.to));
    return isFree ? [...taken, edit] : taken;
  }, []);
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let read = 0;
  const parts = withoutOverlap(edits).flatMap(({ from, to, text: replacement }) => {
    const before = text.slice(read, from);
    read = to;
    return [before, replacement];
  });
  return [...parts, text.slice(read)].join('');
}

/** Mending one thing can lay open the next: so often, at most, a file is looked at again. */
const ROUNDS = 8;

/**
 * A file with everything mended that is safe to mend, or the same file.
 * @param findingsOf the diagnostics on a text of this file
 */
export function fixText(file: TextFile, findingsOf: (text: string) => readonly RuleFinding[]): string {
  let text = file.text;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = findingsOf(text).flatMap((diagnostic) => diagnostic.edits);
    if (edits.length === 0) break;
    const next = applyEdits(text, edits);
    if (next === text) break;
    text = next;
  }
  return text;
}
