/** What an import has to say of a hand-off file: where, what, and what to do. */
import type { Finding } from '../../../src/translation/finding.ts';

/** Findings of the import itself, beside those of the check. */
export const RULE = 'handoff';

/** Says something of a line of the hand-off file, from 1. */
export type Say = (line: number, problem: string, remedy: string) => void;

/** Collects findings of one file, each once: what the English repeats of a translation is said for both. */
export function createSay(path: string): { readonly say: Say; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const known = new Set<string>();
  const say: Say = (line, problem, remedy) => {
    const key = `${line} ${problem}`;
    if (known.has(key)) return;
    known.add(key);
    findings.push({ path, line, rule: RULE, problem, remedy });
  };
  return { say, findings };
}

/** A file whose conversion failed, such as one nested too deeply; the others of the import go on. */
export const notConverted = (path: string, error: unknown): Finding => ({
  path,
  line: 1,
  rule: RULE,
  problem: `it can't be converted: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
  remedy: 'it was left out; simplify it, or convert it by hand',
});
