/** Applies suppressions, which hide wrong diagnostics of a rule on some lines. One that hides nothing is reported. */
import { RULES } from './rules/index.ts';
import type { Suppression } from '../../../src/translation/text/suppression.ts';
import type { CheckResult, LintDiagnostic } from './lint-result.ts';

const RULE = 'suppressions';

/** Undefined if the suppression is valid. */
function problemOf({ rule, reason }: Suppression): readonly [message: string, hint: string] | undefined {
  const ruleNames = RULES.map(({ name }) => name);
  if (!ruleNames.includes(rule)) {
    return [`"l10n-ignore ${rule}" isn't a rule that can be suppressed`, `use one of ${ruleNames.join(', ')}`];
  }
  if (reason === '') return [`"l10n-ignore ${rule}" has no reason`, `write why: l10n-ignore ${rule}: …`];
  return undefined;
}

const isCovered = ({ rule, line }: LintDiagnostic, suppression: Suppression) =>
  suppression.rule === rule && suppression.firstLine <= line && line <= suppression.lastLine;

/** Some rules skip a line whose English has changed (`isStale`), so a suppression there isn't reported as unused. */
export function applySuppressions(
  path: string,
  diagnostics: readonly LintDiagnostic[],
  suppressions: readonly Suppression[],
  isStale: (line: number) => boolean = () => false,
): CheckResult {
  if (suppressions.length === 0) return { diagnostics, suppressed: 0 };
  const validSuppressions = suppressions.filter((suppression) => problemOf(suppression) === undefined);
  const remaining = diagnostics.filter(
    (diagnostic) => !validSuppressions.some((suppression) => isCovered(diagnostic, suppression)),
  );
  const suppressionDiagnostics = suppressions.flatMap((suppression): readonly LintDiagnostic[] => {
    const unused = [`"l10n-ignore ${suppression.rule}" suppresses nothing here`, 'remove it'] as const;
    const isUsed =
      isStale(suppression.firstLine) || diagnostics.some((diagnostic) => isCovered(diagnostic, suppression));
    const problem = problemOf(suppression) ?? (isUsed ? undefined : unused);
    if (!problem) return [];
    const [message, hint] = problem;
    return [{ path, line: suppression.line, rule: RULE, message, hint, edits: [] }];
  });
  return { diagnostics: [...remaining, ...suppressionDiagnostics], suppressed: diagnostics.length - remaining.length };
}
