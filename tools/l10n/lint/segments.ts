/** The rules that look at passages, on all passages of one file. */
import { RULES } from './rules/index.ts';
import type { Violation, CliContext } from './rules/rule.ts';
import { plainOf } from './rules/term-pattern.ts';
import { type Edit, type Passage, editOf } from './text/text-segment.ts';
import type { RuleFinding } from './lint-result.ts';

/** The edits of a violation, all or none of them. */
function editsOf(passage: Passage, { at, end, fix, edits }: Violation): readonly Edit[] {
  const wanted = edits ?? (fix === undefined ? [] : [{ at, end, text: fix }]);
  const made = wanted.map((one) => editOf(passage, one.at, one.end, one.text));
  return made.every((edit) => edit !== undefined) ? made : [];
}

/** Of one rule, in one passage: where thousands of marks are wrong, nobody reads of each. */
const MOST = 200;

/**
 * @param aroundOf what the rules may know of a passage besides itself
 * @param lineAt the line of the file a character of a passage stands in
 */
export function checkPassages(
  path: string,
  passages: readonly Passage[],
  aroundOf: (passage: Passage) => Omit<CliContext, 'plain'>,
  lineAt: (passage: Passage, at: number) => number,
): readonly RuleFinding[] {
  const diagnostics: RuleFinding[] = [];
  for (const passage of passages) {
    const around = { ...aroundOf(passage), plain: plainOf(passage.text) };
    for (const { name, checkPassage } of RULES) {
      for (const violation of (checkPassage?.(passage, around) ?? []).slice(0, MOST)) {
        const { message, hint } = violation;
        const line = lineAt(passage, violation.at);
        diagnostics.push({ path, line, rule: name, message, hint, edits: editsOf(passage, violation) });
      }
    }
  }
  return diagnostics;
}
