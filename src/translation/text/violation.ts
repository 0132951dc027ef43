/** Something wrong in a segment, at the characters from `at` up to `end`. */
export interface Violation {
  readonly at: number;
  readonly end: number;
  /** What is wrong. */
  readonly message: string;
  /** How to fix it. */
  readonly hint: string;
  /** The correct text, if it's certain. Without `fix` or `edits`, `--fix` changes nothing. */
  readonly fix?: string;
  /** Used instead of `fix` for several places. Each replaces the segment's characters from `at` up to `end`. */
  readonly edits?: readonly { readonly at: number; readonly end: number; readonly text: string }[];
}

/**
 * Reports each match of a global RegExp, unless `describe` returns undefined. Create the RegExp once, at module level:
 * constructing one costs more than matching.
 */
export function findAll(
  text: string,
  pattern: RegExp,
  describe: (
    found: string,
    match: RegExpExecArray,
  ) => Pick<Violation, 'message' | 'hint' | 'fix' | 'edits'> | undefined,
): readonly Violation[] {
  const violations: Violation[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index, 0: found } = match;
    if (found === '') pattern.lastIndex = index + 1;
    const described = describe(found, match);
    if (described) violations.push({ at: index, end: index + found.length, ...described });
  }
  return violations;
}
