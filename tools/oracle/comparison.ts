/** The type of the rules under test, the days to test, and a counter of differences. */
import type * as rulesModule from '../../src/rules/index.ts';
import type { DatedQuestion, EditionId, Renewal } from '../../src/rules/index.ts';
import { type Days, daysOf, numberOf } from './days.ts';

/** The oracle's own tests pass incorrect rules, which it must detect. */
export interface Rules extends Pick<
  typeof rulesModule,
  'calendarDate' | 'cycleContaining' | 'daysBetween' | 'firstAnniversary' | 'projectCycles' | 'readCalendarDate'
> {
  readonly answerOn: (question: DatedQuestion<EditionId>) => Renewal<EditionId>;
}

export interface Result {
  readonly name: string;
  /** The number of questions. */
  readonly count: number;
  /** The number of differences. */
  readonly wrong: number;
  /** The first differences. */
  readonly differences: readonly string[];
}

/** How many differences are listed: one wrong figure can cause millions. */
const MAX_DIFFERENCES = 100;

export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2099;

/** Two more years on each side allow for days around an anniversary. */
const ALL_DAYS: Days = daysOf(FIRST_YEAR - 2, LAST_YEAR + 2);
export const isoAt = (day: number) => ALL_DAYS.iso[day - ALL_DAYS.first] ?? '';

const FIRST_DAY = numberOf(FIRST_YEAR, 1, 1);
const LAST_DAY = numberOf(LAST_YEAR, 12, 31);

/** Whether a day is in the years that the site supports. */
export const isSupported = (day: number) => day >= FIRST_DAY && day <= LAST_DAY;

/** Day numbers from FIRST_YEAR through LAST_YEAR: every `step`th after the `first`, because testing all is slow. */
export function* anniversaries(step: number, first = 0): Generator<number> {
  for (let day = FIRST_DAY + first; day <= LAST_DAY; day += step) yield day;
}

/** Counts comparisons and differences, and lists the first differences. */
export class DifferenceCounter {
  count = 0;
  wrong = 0;
  readonly differences: string[] = [];

  /** @param question in pieces, which are only joined if there's a difference, because joining is slow */
  compare(question: readonly string[], part: string, found: unknown, expected: unknown): void {
    if (found === expected) return;
    this.wrong += 1;
    if (this.differences.length === MAX_DIFFERENCES) return;
    this.differences.push(`${question.join(' ')}: ${part} ${String(found)}, expected ${String(expected)}`);
  }

  result(name: string): Result {
    return { name, count: this.count, wrong: this.wrong, differences: this.differences };
  }
}
