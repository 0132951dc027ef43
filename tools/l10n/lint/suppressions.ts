/** Suppressions against diagnostics: a suppression has a rule and a reason, covers diagnostics where it stands, and is in use. */
import { RULES } from './rules/index.ts';
import type { Suppression } from './text/suppression.ts';
import type { CheckResult, RuleFinding } from './lint-result.ts';

const RULE = 'suppressions';

function problemOf({ rule, reason }: Suppression): readonly [message: string, hint: string] | undefined {
  const known = RULES.map(({ name }) => name);
  if (!known.includes(rule)) {
    return [`"l10n-ignore ${rule}" names no rule that can be silenced`, `use one of ${known.join(', ')}`];
  }
  if (reason === '') return [`"l10n-ignore ${rule}" has no reason`, `write why: l10n-ignore ${rule}: …`];
  return undefined;
}

const isCovered = ({ rule, line }: RuleFinding, suppression: Suppression) =>
  suppression.rule === rule && suppression.firstLine <= line && line <= suppression.lastLine;

/**
 * The diagnostics of a file that no suppression covers, and what is wrong with the suppressions themselves.
 * @param isStale whether the English of a line has changed since: what is not held against it may need no suppression now
 */
export function judgeSilences(
  path: string,
  diagnostics: readonly RuleFinding[],
  suppressions: readonly Suppression[],
  isStale: (line: number) => boolean = () => false,
): CheckResult {
  if (suppressions.length === 0) return { diagnostics, silenced: 0 };
  const sound = suppressions.filter((suppression) => problemOf(suppression) === undefined);
  const left = diagnostics.filter((diagnostic) => !sound.some((suppression) => isCovered(diagnostic, suppression)));
  const fieldErrors = suppressions.flatMap((suppression): readonly RuleFinding[] => {
    const unused = [`"l10n-ignore ${suppression.rule}" suppressions nothing here`, 'remove it'] as const;
    const isUsed =
      isStale(suppression.firstLine) || diagnostics.some((diagnostic) => isCovered(diagnostic, suppression));
    const found = problemOf(suppression) ?? (isUsed ? undefined : unused);
    if (!found) return [];
    const [message, hint] = found;
    return [{ path, line: suppression.line, rule: RULE, message, hint, edits: [] }];
  });
  return { diagnostics: [...left, ...fieldErrors], silenced: diagnostics.length - left.length };
}
