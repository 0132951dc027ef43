/** Compares first anniversaries of purchases, projected cycles, and the days between dates. */
import {
  DifferenceCounter,
  FIRST_YEAR,
  LAST_YEAR,
  type Result,
  type Rules,
  anniversaries,
  isoAt,
} from './comparison.ts';
import { dayNumber, numberOf, yearsLater } from './days.ts';
import { CYCLE_DAYS, WINDOW_LAST_DAY } from './mpn-2021.ts';

/** Compares the first anniversary for a purchase on each day. */
export function purchases(rules: Rules, step = 1): Result {
  const counter = new DifferenceCounter();
  for (const purchase of anniversaries(step)) {
    counter.count += 1;
    const iso = isoAt(purchase);
    counter.compare(
      ['bought', iso],
      'anniversary',
      rules.firstAnniversary(rules.calendarDate(iso)),
      yearsLater(iso, 1),
    );
  }
  return counter.result('first anniversaries');
}

/** Compares twelve cycles from each anniversary: dates, drift from the calendar day, none after the supported years. */
export function cycles(rules: Rules, step = 1): Result {
  const counter = new DifferenceCounter();
  const last = numberOf(LAST_YEAR, 12, 31);
  for (const anniversary of anniversaries(step)) {
    counter.count += 1;
    const iso = isoAt(anniversary);
    const found = rules
      .projectCycles(rules.calendarDate(iso), 12)
      .map(({ index, anniversary: on, daysEarlier }) => `${index} ${on} ${daysEarlier}`);
    const expected = Array.from({ length: 12 }, (_, index) => ({ index, on: anniversary + CYCLE_DAYS * index }))
      .filter(({ on }) => on <= last)
      .map(({ index, on }) => `${index} ${isoAt(on)} ${dayNumber(yearsLater(iso, index)) - on}`);
    counter.compare(['from', iso], 'cycles', found.join(', '), expected.join(', '));
  }
  return counter.result('projections of twelve cycles');
}

/** Reproducible pseudorandom whole numbers from 0 up to a limit (Numerical Recipes). */
function* randomNumbersBelow(limit: number, count: number): Generator<number> {
  let state = 1;
  for (let drawn = 0; drawn < count; drawn++) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    yield Math.floor((state / 2 ** 32) * limit);
  }
}

/** Compares the days between pairs of dates, and the cycle of the second date if the first one is an anniversary. */
export function pairs(rules: Rules, count = 60_000): Result {
  const counter = new DifferenceCounter();
  const [first, last] = [numberOf(FIRST_YEAR, 1, 1), numberOf(LAST_YEAR, 12, 31)];
  const days = [...randomNumbersBelow(last - first + 1, 2 * count)].map((offset) => first + offset);
  for (let position = 0; position + 1 < days.length; position += 2) {
    counter.count += 1;
    const [from = 0, to = 0] = days.slice(position, position + 2);
    const [fromDate, toDate] = [rules.calendarDate(isoAt(from)), rules.calendarDate(isoAt(to))];
    counter.compare([fromDate, 'to', toDate], 'days', rules.daysBetween(fromDate, toDate), to - from);
    // The first cycle whose window hasn't closed before the second date.
    const index = Math.max(0, Math.ceil((to - from - WINDOW_LAST_DAY) / CYCLE_DAYS));
    const on = from + CYCLE_DAYS * index;
    const expected = on > last ? undefined : `${index} ${isoAt(on)}`;
    const cycle = rules.cycleContaining(fromDate, toDate);
    counter.compare([fromDate, 'on', toDate], 'cycle', cycle && `${cycle.index} ${cycle.anniversary}`, expected);
  }
  return counter.result('pairs of days');
}
