/** Applies the edits of fixable diagnostics to a file's text. The rest of the text is unchanged. */
import type { TextFile } from '../../../src/translation/content.ts';
import type { Edit } from '../../../src/translation/text/text-segment.ts';
import type { LintDiagnostic } from './lint-result.ts';

/** Sorts edits in file order. If two edits overlap or insert text at the same offset, only the first is kept. */
function withoutOverlap(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits.toSorted((one, other) => one.from - other.from || one.to - other.to);
  return sorted.reduce<readonly Edit[]>((keptEdits, edit) => {
    const last = keptEdits.at(-1);
    // Equal bounds: both insert text at the same offset.
    const isKept = !last || (last.to <= edit.from && !(last.from === edit.from && last.to === edit.to));
    return isKept ? [...keptEdits, edit] : keptEdits;
  }, []);
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let copiedUpTo = 0;
  const parts = withoutOverlap(edits).flatMap(({ from, to, text: replacement }) => {
    const before = text.slice(copiedUpTo, from);
    copiedUpTo = to;
    return [before, replacement];
  });
  return [...parts, text.slice(copiedUpTo)].join('');
}

/** A fix can cause a new diagnostic, so a file is linted and fixed in up to this many rounds. */
const MAX_ROUNDS = 8;

/** @param diagnosticsOf lints a version of the file's text */
export function fixText(file: TextFile, diagnosticsOf: (text: string) => readonly LintDiagnostic[]): string {
  let text = file.text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = diagnosticsOf(text).flatMap((diagnostic) => diagnostic.edits);
    if (edits.length === 0) break;
    const next = applyEdits(text, edits);
    if (next === text) break;
    text = next;
  }
  return text;
}
