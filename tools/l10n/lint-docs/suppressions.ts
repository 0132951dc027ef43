/**
 * A comment `<!-- policy-ignore: the reason -->` suppresses the contradictions on its line and in the block below, down to
 * the next empty line. In MDX, the comment is written with braces.
 */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';

const COMMENT = /(?:<!--|\{\/\*)\s*policy-ignore\b\s*:?\s*(.*?)\s*(?:-->|\*\/\})/;

/** The lines that comments with a reason cover, from 1. */
export function suppressedLines(text: string): ReadonlySet<number> {
  const lines = text.split('\n');
  return new Set(
    lines.flatMap((line, index) => {
      if (!COMMENT.exec(line)?.[1]) return [];
      const isEmpty = (at: number) => (lines[at] ?? '').trim() === '';
      let last = index + 1;
      while (last < lines.length && isEmpty(last)) last += 1;
      while (last + 1 < lines.length && !isEmpty(last + 1)) last += 1;
      return Array.from({ length: last - index + 1 }, (_, place) => index + 1 + place);
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
