/** Runs each rule that checks segments on all segments of a file. */
import { RULES } from './rules/index.ts';
import type { Violation, LintContext } from './rules/rule.ts';
import { plainOf } from './rules/term-pattern.ts';
import { type Edit, type TextSegment, editOf } from '../../../src/translation/text/text-segment.ts';
import type { LintDiagnostic } from './lint-result.ts';

/** All edits of a violation, or no edit if one of them isn't possible. */
function editsOf(segment: TextSegment, { at, end, fix, edits }: Violation): readonly Edit[] {
  const replacements = edits ?? (fix === undefined ? [] : [{ at, end, text: fix }]);
  const fileEdits = replacements.map((one) => editOf(segment, one.at, one.end, one.text));
  return fileEdits.every((edit) => edit !== undefined) ? fileEdits : [];
}

/** The maximum number of violations of a rule that are reported per segment. More would be unreadable. */
const MAX_VIOLATIONS = 200;

/** @param lineAt returns the line of the file (1-based) for an index in a segment */
export function checkSegments(
  path: string,
  segments: readonly TextSegment[],
  contextOf: (segment: TextSegment) => Omit<LintContext, 'plain'>,
  lineAt: (segment: TextSegment, at: number) => number,
): readonly LintDiagnostic[] {
  const diagnostics: LintDiagnostic[] = [];
  for (const segment of segments) {
    const context = { ...contextOf(segment), plain: plainOf(segment.text) };
    for (const { name, checkSegment } of RULES) {
      for (const violation of (checkSegment?.(segment, context) ?? []).slice(0, MAX_VIOLATIONS)) {
        const { message, hint, at, end } = violation;
        const line = lineAt(segment, at);
        const place = { location: segment.location, at, end };
        diagnostics.push({ path, line, rule: name, message, hint, edits: editsOf(segment, violation), place });
      }
    }
  }
  return diagnostics;
}
