/** Diagnostics of an import: the line of the handoff file, what is wrong, and how to fix it. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';

/** The rule name of the import's own diagnostics. Diagnostics of the linter have the names of their rules. */
export const RULE = 'handoff';

/** Adds a diagnostic for a line of the handoff file (1 is the first). */
export type Report = (line: number, message: string, hint: string) => void;

/** Leaves out duplicates, because both sides of a side-by-side file may cause the same diagnostic. */
export function createReporter(path: string): { readonly report: Report; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const reported = new Set<string>();
  const report: Report = (line, message, hint) => {
    const key = `${line} ${message}`;
    if (reported.has(key)) return;
    reported.add(key);
    diagnostics.push({ path, line, rule: RULE, message, hint });
  };
  return { report, diagnostics };
}

/** For example, if the file is nested too deeply. The import continues with the other files. */
export function notConverted(path: string, error: unknown): Diagnostic {
  const isTooDeep = error instanceof RangeError; // stack overflow
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return {
    path,
    line: 1,
    rule: RULE,
    message: isTooDeep ? 'its content is nested too deeply' : `it can't be converted: ${reason}`,
    hint: isTooDeep
      ? 'nest lists, quotations, and HTML less deeply; it was skipped'
      : 'simplify it, or convert it manually; it was skipped',
  };
}
