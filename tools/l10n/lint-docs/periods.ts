/** Finds periods in days that contradict the policy: a wrong length, or "before" instead of "after" the anniversary. */
import { OBJECT_REPLACEMENT } from '../../../src/translation/text/text-segment.ts';
import { directionBeside } from '../lint/rules/direction.ts';
import { numberNeedles, numberPattern } from '../../../src/translation/content-rules/number-words.ts';
import { unitParts } from '../../../src/translation/content-rules/typed-figures.ts';
import { endsAsPastPeriod } from '../../../src/translation/content-rules/unit-words.ts';
import { plainOf } from '../lint/rules/term-pattern.ts';
import type { Contradiction } from './contradiction.ts';
import type { Sentence } from './sentences.ts';
import { type DocsContext, type Topics, cycleDays, knownDays, windowLengths } from './topics.ts';

interface Period {
  readonly at: number;
  readonly end: number;
  readonly days: number;
}

/** Shorter periods aren't checked, because they're usually examples: "3 days left". */
const MIN_DAYS = 10;
const MAX_DAYS_IN_WORDS = 99;

interface WordSearch {
  readonly days: number;
  /** The number's words. The pattern is only run on a text that has one of them, because that's faster. */
  readonly needles: readonly string[];
  readonly pattern: RegExp;
}

const SEARCHES = new Map<string, readonly WordSearch[]>();

/** For numbers in words, such as "thirty days". Numbers in digits need only one pattern. */
function searchesOf(language: string): readonly WordSearch[] {
  const known = SEARCHES.get(language);
  if (known) return known;
  const { gap, unit } = unitParts('days', language);
  const made = Array.from({ length: MAX_DAYS_IN_WORDS - MIN_DAYS + 1 }, (_, index): WordSearch => {
    const days = MIN_DAYS + index;
    return {
      days,
      needles: numberNeedles(days, language).filter((needle) => !/\d|[０-９]/.test(needle)),
      pattern: new RegExp(numberPattern(days, language) + gap + unit, 'giu'),
    };
  });
  SEARCHES.set(language, made);
  return made;
}

function periodsIn(text: string, language: string): readonly Period[] {
  const { gap, unit } = unitParts('days', language);
  const digits = new RegExp(`(?<![\\d.,/月-]\\s?)(\\d{2,3})${gap}${unit}`, 'giu');
  const inDigits = Array.from(text.matchAll(digits), ({ 0: all, 1: number, index }) => ({
    at: index,
    end: index + all.length,
    days: Number(number),
  }));
  const plain = plainOf(text);
  const inWords = searchesOf(language)
    .filter(({ needles }) => needles.some((needle) => plain.includes(needle)))
    .flatMap(({ days, pattern }) =>
      Array.from(text.matchAll(pattern), ({ 0: all, index }) => ({ at: index, end: index + all.length, days })),
    )
    // The patterns also match numbers in digits, which are already in `inDigits`.
    .filter(({ at }) => !/[\d０-９]/.test(text.charAt(at)));
  return [...inDigits, ...inWords].filter(({ at, days }) => days >= MIN_DAYS && !endsAsPastPeriod(text.slice(0, at)));
}

const sideOf = (days: number) => (days < 0 ? 'before' : 'after');

/** The lengths of periods for a message. It leaves out 0 and 1, which aren't the length of a period. */
const listOf = (numbers: Iterable<number>) =>
  [...numbers]
    .filter((days) => days > 1)
    .toSorted((one, other) => one - other)
    .join(', ');

/** The word for "before" or "after" next to a period; undefined if there is none. */
function directionOf(text: string, { at, end }: Period, language: string) {
  return directionBeside(text.slice(0, at) + OBJECT_REPLACEMENT + text.slice(end), at, language);
}

/** @param isOnly whether the sentence has no other period */
function contradictionOf(
  period: Period,
  isOnly: boolean,
  text: string,
  topics: Topics,
  { editions, tag }: DocsContext,
): Omit<Contradiction, 'at'> | undefined {
  const { at, end, days } = period;
  const found = text.slice(at, end);
  const known = knownDays(editions);
  if (!known.has(days)) {
    const hint = `the policy has ${listOf(known)} days; write the one that is meant`;
    return { rule: 'figures', message: `"${found}" isn't a period of the policy`, hint };
  }
  const said = directionOf(text, period, tag.slice(0, 2));
  const shifts = cycleDays(editions).filter((shift) => Math.abs(shift) === days);
  if (topics.anniversary && said && shifts.length > 0 && !shifts.some((shift) => sideOf(shift) === said.direction)) {
    const [shift = 0] = shifts;
    return {
      rule: 'direction',
      message: `"${said.word}" means ${said.direction}, but the period of ${days} days is ${sideOf(shift)} the anniversary date`,
      hint: `write "${sideOf(shift)}", or the correct period`,
    };
  }
  const lengths = windowLengths(editions);
  if (topics.window && !topics.reminder && !said && isOnly && !lengths.has(days)) {
    const message = `"${found}" isn't the length of the renewal window`;
    return { rule: 'figures', message, hint: `write ${listOf(lengths)}, or what the period is` };
  }
  return undefined;
}

/** Checks only sentences about the renewal, because the policy doesn't have rules for other periods. */
export function contradictingPeriods(
  { text }: Sentence,
  topics: Topics,
  context: DocsContext,
): readonly Contradiction[] {
  if (!topics.anniversary && !topics.window && !topics.renewal) return [];
  const periods = periodsIn(text, context.tag.slice(0, 2));
  return periods.flatMap((period) => {
    const found = contradictionOf(period, periods.length === 1, text, topics, context);
    return found ? [{ at: period.at, ...found }] : [];
  });
}
