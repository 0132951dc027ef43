/** What the check finds, as data. */
import type { Finding } from '../../../src/translation/finding.ts';
import type { Edit } from '../reading/passage.ts';

/** A finding of a rule, with the changes that would mend it. */
export interface RuleFinding extends Finding {
  readonly edits: readonly Edit[];
}

export interface CheckResult {
  readonly findings: readonly RuleFinding[];
  /** How many findings were silenced. */
  readonly silenced: number;
}

export const withoutEdits = (finding: Finding): RuleFinding => ({ ...finding, edits: [] });
