/** Silences against findings: a silence has a rule and a reason, covers findings where it stands, and is in use. */
import { RULES } from './rules/index.ts';
import type { Silence } from './text/suppression.ts';
import type { CheckResult, RuleFinding } from './lint-result.ts';

const RULE = 'silences';

function problemOf({ rule, reason }: Silence): readonly [problem: string, remedy: string] | undefined {
  const known = RULES.map(({ name }) => name);
  if (!known.includes(rule)) {
    return [`"l10n-ignore ${rule}" names no rule that can be silenced`, `use one of ${known.join(', ')}`];
  }
  if (reason === '') return [`"l10n-ignore ${rule}" has no reason`, `write why: l10n-ignore ${rule}: …`];
  return undefined;
}

const isCovered = ({ rule, line }: RuleFinding, silence: Silence) =>
  silence.rule === rule && silence.firstLine <= line && line <= silence.lastLine;

/**
 * The findings of a file that no silence covers, and what is wrong with the silences themselves.
 * @param isStale whether the English of a line has changed since: what is not held against it may need no silence now
 */
export function judgeSilences(
  path: string,
  findings: readonly RuleFinding[],
  silences: readonly Silence[],
  isStale: (line: number) => boolean = () => false,
): CheckResult {
  if (silences.length === 0) return { findings, silenced: 0 };
  const sound = silences.filter((silence) => problemOf(silence) === undefined);
  const left = findings.filter((finding) => !sound.some((silence) => isCovered(finding, silence)));
  const complaints = silences.flatMap((silence): readonly RuleFinding[] => {
    const unused = [`"l10n-ignore ${silence.rule}" silences nothing here`, 'remove it'] as const;
    const isUsed = isStale(silence.firstLine) || findings.some((finding) => isCovered(finding, silence));
    const found = problemOf(silence) ?? (isUsed ? undefined : unused);
    if (!found) return [];
    const [problem, remedy] = found;
    return [{ path, line: silence.line, rule: RULE, problem, remedy, edits: [] }];
  });
  return { findings: [...left, ...complaints], silenced: findings.length - left.length };
}
