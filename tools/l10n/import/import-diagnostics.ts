/** What an import has to say of a hand-off file: where, what, and what to do. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';

/** Diagnostics of the import itself, beside those of the check. */
export const RULE = 'handoff';

/** Says something of a line of the hand-off file, from 1. */
export type Say = (line: number, message: string, hint: string) => void;

/** Collects diagnostics of one file, each once: what the English repeats of a translation is said for both. */
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

/** Why a file could not be converted, such as one nested too deeply. The others of the import go on. */
export function notConverted(path: string, error: unknown): Diagnostic {
  const isDeep = error instanceof RangeError; // the stack overflowed
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return {
    path,
    line: 1,
    rule: RULE,
    message: isDeep ? 'what it holds is nested too deeply' : `it can't be converted: ${reason}`,
    hint: isDeep
      ? 'nest lists, quotations, and HTML less deeply; it was left out'
      : 'it was left out; simplify it, or convert it by hand',
  };
}
