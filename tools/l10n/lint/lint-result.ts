/** What the check finds, as data. */
import type { Finding } from '../../../src/translation/diagnostic.ts';
import type { Edit } from './text/text-segment.ts';

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
