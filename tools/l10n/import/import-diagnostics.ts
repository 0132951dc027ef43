/** Diagnostics of an import: the line of the handoff file, what is wrong, and how to fix it. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';

/** The rule name of diagnostics of the import itself, besides those of the linter. */
export const RULE = 'handoff';

/** Reports something on a line of the handoff file (1 is the first). */
export type Say = (line: number, message: string, hint: string) => void;

/** Collects the diagnostics of one file without duplicates: both sides of a side-by-side file may report the same. */
export function createSay(path: string): { readonly say: Say; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const known = new Set<string>();
  const say: Say = (line, message, hint) => {
    const key = `${line} ${message}`;
    if (known.has(key)) return;
    known.add(key);
    diagnostics.push({ path, line, rule: RULE, message, hint });
  };
  return { say, diagnostics };
}

/** Why a file couldn't be converted, for example, because it's nested too deeply. The import continues with the others. */
export function notConverted(path: string, error: unknown): Diagnostic {
  const isDeep = error instanceof RangeError; // stack overflow
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return {
    path,
    line: 1,
    rule: RULE,
    message: isDeep ? 'its content is nested too deeply' : `it can't be converted: ${reason}`,
    hint: isDeep
      ? 'nest lists, quotations, and HTML less deeply; it was skipped'
      : 'simplify it, or convert it manually; it was skipped',
  };
}
