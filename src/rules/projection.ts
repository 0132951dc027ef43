/** The cycles that follow one another if each is renewed in its window, and how far they drift. E3 */
import { type CalendarDate, FIRST_YEAR, LAST_YEAR, daysBetween, plusDays, plusYears } from './calendar-date.ts';
import { CYCLE_DAYS, WINDOW_DAYS } from './policy.ts';

export interface ProjectedCycle {
  /** 0 for the cycle of the given anniversary, 1 for the next. */
  readonly index: number;
  readonly anniversary: CalendarDate;
  /** Days by which it falls before the same calendar day of its year: one per 29 February passed. */
  readonly daysEarlier: number;
}

/** The cycle `index` renewals on, counted from the first anniversary and not from the last result. */
function cycleAt(anniversary: CalendarDate, index: number): ProjectedCycle {
  const then = plusDays(anniversary, index * CYCLE_DAYS);
  return { index, anniversary: then, daysEarlier: daysBetween(then, plusYears(anniversary, index)) };
}

const isComputed = (cycle: ProjectedCycle) => {
  const year = Number(cycle.anniversary.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

/**
 * The coming cycles, the given one first. Fewer than `count` where they would leave the years we compute.
 * @example projectCycles('2019-09-01', 2)[1] // => { index: 1, anniversary: '2020-08-31', daysEarlier: 1 }
 */
export function projectCycles(anniversary: CalendarDate, count: number): readonly ProjectedCycle[] {
  return Array.from({ length: count }, (_, index) => cycleAt(anniversary, index)).filter(isComputed);
}

/**
 * The cycle a day belongs to if every window before it was used: the first whose window has not closed
 * by then. So an open window is never skipped, and once it has closed the next cycle is the one to look at.
 * Absent where that cycle would leave the years we compute.
 * @example cycleContaining('2019-09-01', '2021-09-05')?.anniversary // => '2021-08-31', whose window is open
 */
export function cycleContaining(anniversary: CalendarDate, today: CalendarDate): ProjectedCycle | undefined {
  const daysPastWindow = daysBetween(anniversary, today) - WINDOW_DAYS;
  const cycle = cycleAt(anniversary, Math.max(0, Math.ceil(daysPastWindow / CYCLE_DAYS)));
  return isComputed(cycle) ? cycle : undefined;
}
