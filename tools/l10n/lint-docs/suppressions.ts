/**
 * Finds comments of the form `<!-- policy-ignore: the reason -->`. They're for text that contradicts the policy on
 * purpose, such as a quotation. A comment covers its own line and the next block, even if empty lines are in between.
 * In MDX, the comment is written with braces.
 */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';

const COMMENT = /(?:<!--|\{\/\*)\s*policy-ignore\b\s*:?\s*(.*?)\s*(?:-->|\*\/\})/;

/**
 * The numbers of the lines (1 is the first) that comments with a reason suppress. A reason is required, so that
 * reviewers can judge it.
 */
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
