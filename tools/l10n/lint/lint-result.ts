/** What the check finds, as data. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import type { Edit } from './text/text-segment.ts';

/** A diagnostic of a rule, with the changes that would mend it. */
export interface RuleFinding extends Diagnostic {
  readonly edits: readonly Edit[];
}

export interface CheckResult {
  readonly diagnostics: readonly RuleFinding[];
  /** How many diagnostics were silenced. */
  readonly silenced: number;
}

export const withoutEdits = (diagnostic: Diagnostic): RuleFinding => ({ ...diagnostic, edits: [] });
