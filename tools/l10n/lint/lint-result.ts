/** The results of the linter. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import type { Edit } from '../../../src/translation/text/text-segment.ts';

/** A diagnostic of a rule, with the edits that would fix it. */
export interface LintDiagnostic extends Diagnostic {
  readonly edits: readonly Edit[];
}

export interface CheckResult {
  readonly diagnostics: readonly LintDiagnostic[];
  /** The number of suppressed diagnostics. */
  readonly suppressed: number;
}

export const withoutEdits = (diagnostic: Diagnostic): LintDiagnostic => ({ ...diagnostic, edits: [] });
