/**
 * Finds `<!-- policy-ignore: the reason -->` (in MDX, with braces), for text that contradicts the policy on purpose,
 * such as a quotation. It covers its own line and the next block, even after empty lines.
 */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';

const COMMENT = /(?:<!--|\{\/\*)\s*policy-ignore\b\s*:?\s*(.*?)\s*(?:-->|\*\/\})/;

/** Line numbers (1-based). A comment needs a reason, so that reviewers can judge it. */
export function suppressedLines(text: string): ReadonlySet<number> {
  const lines = text.split('\n');
  return new Set(
    lines.flatMap((line, index) => {
      if (!COMMENT.exec(line)?.[1]) return [];
      const isEmpty = (at: number) => (lines[at] ?? '').trim() === '';
      let first = index + 1;
      while (first < lines.length && isEmpty(first)) first += 1;
      let last = first;
      while (last + 1 < lines.length && !isEmpty(last + 1)) last += 1;
      // Line numbers start at 1, indexes at 0.
      return Array.from({ length: last - index + 1 }, (_, offset) => index + 1 + offset);
    }),
  );
}

export const suppressionsWithoutReason = (path: string, text: string): readonly Diagnostic[] =>
  text.split('\n').flatMap((line, index) =>
    COMMENT.exec(line)?.[1] === ''
      ? [
          {
            path,
            line: index + 1,
            rule: 'suppressions',
            message: '"policy-ignore" has no reason',
            hint: 'write why: <!-- policy-ignore: … -->',
          },
        ]
      : [],
  );
