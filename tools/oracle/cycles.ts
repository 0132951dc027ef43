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
import { CYCLE, LAST_DAY } from './mpn-2021.ts';

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

/**
 * Compares twelve cycles of 365 days from every anniversary: their dates, how many days each is earlier than the same
 * calendar day, and that they end with the supported years.
 */
export function cycles(rules: Rules, step = 1): Result {
  const counter = new DifferenceCounter();
  const last = numberOf(LAST_YEAR, 12, 31);
  for (const anniversary of anniversaries(step)) {
    counter.count += 1;
    const iso = isoAt(anniversary);
    const found = rules
      .projectCycles(rules.calendarDate(iso), 12)
      .map(({ index, anniversary: on, daysEarlier }) => `${index} ${on} ${daysEarlier}`);
    const expected = Array.from({ length: 12 }, (_, index) => ({ index, on: anniversary + CYCLE * index }))
      .filter(({ on }) => on <= last)
      .map(({ index, on }) => `${index} ${isoAt(on)} ${dayNumber(yearsLater(iso, index)) - on}`);
    counter.compare(['from', iso], 'cycles', found.join(', '), expected.join(', '));
  }
  return counter.result('projections of twelve cycles');
}

/** Reproducible pseudorandom numbers (Numerical Recipes). */
function* numbersBelow(limit: number, count: number): Generator<number> {
  let state = 1;
  for (let drawn = 0; drawn < count; drawn++) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    yield Math.floor((state / 2 ** 32) * limit);
  }
}

/** Compares the days between pairs of dates, and the cycle that the second date belongs to. */
export function pairs(rules: Rules, count = 60_000): Result {
  const counter = new DifferenceCounter();
  const [first, last] = [numberOf(FIRST_YEAR, 1, 1), numberOf(LAST_YEAR, 12, 31)];
  const days = [...numbersBelow(last - first + 1, 2 * count)].map((place) => first + place);
  for (let place = 0; place + 1 < days.length; place += 2) {
    counter.count += 1;
    const [from = 0, to = 0] = days.slice(place, place + 2);
    const [one, other] = [rules.calendarDate(isoAt(from)), rules.calendarDate(isoAt(to))];
    counter.compare([one, 'to', other], 'days', rules.daysBetween(one, other), to - from);
    // The first cycle whose window hasn't closed before the second date.
    const index = Math.max(0, Math.ceil((to - from - LAST_DAY) / CYCLE));
    const on = from + CYCLE * index;
    const expected = on > last ? undefined : `${index} ${isoAt(on)}`;
    const cycle = rules.cycleContaining(one, other);
    counter.compare([one, 'on', other], 'cycle', cycle && `${cycle.index} ${cycle.anniversary}`, expected);
  }
  return counter.result('pairs of days');
}
