/** The results of the linter. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import type { Edit } from '../../../src/translation/text/text-segment.ts';

/** Some characters of a segment, from index `at` up to, but not including, index `end`. */
export interface Place {
  /** The location of the segment. */
  readonly location: string;
  readonly at: number;
  readonly end: number;
}

/** A diagnostic of a rule, with the edits that would fix it. */
export interface LintDiagnostic extends Diagnostic {
  readonly edits: readonly Edit[];
  /** The words that the diagnostic is about; undefined if it's about a whole article or block. */
  readonly place?: Place;
  readonly isAboutLinks?: boolean;
}

export interface CheckResult {
  readonly diagnostics: readonly LintDiagnostic[];
  /** The number of suppressed diagnostics. */
  readonly suppressed: number;
}

export const withoutEdits = (diagnostic: Diagnostic): LintDiagnostic => ({ ...diagnostic, edits: [] });
