/** Dates of an example that contradict the policy: computed from the anniversary in the same sentence. */
import { readDate } from '../../../src/dates/index.ts';
import { localeOf } from '../../../src/i18n/locales.ts';
import {
  type CalendarDate,
  EDITIONS,
  type EditionId,
  daysBetween,
  firstAnniversary,
  shift,
} from '../../../src/rules/index.ts';
import { datePattern } from '../lint/rules/date-style.ts';
import type { Contradiction } from './contradiction.ts';
import type { Sentence } from './sentences.ts';
import { type DocsContext, type Topics, shiftsOf } from './topics.ts';

interface DateInText {
  readonly at: number;
  readonly found: string;
  readonly date: CalendarDate;
}

/** Dates that are further away belong to something else. */
const NEAR_DAYS = 400;

/** Every day that an edition has as data. A sentence about a measure has its first and last day. */
function daysIn(data: unknown): readonly unknown[] {
  if (typeof data === 'object' && data !== null) return Object.values(data).flatMap(daysIn);
  return [data];
}
const policyDays = (editions: readonly EditionId[]): ReadonlySet<unknown> => {
  const data = editions.map((id) => ({
    rules: EDITIONS[id].rules,
    days: EDITIONS[id].namedDays,
    changes: EDITIONS[id].changes,
  }));
  return new Set(daysIn(data));
};

/** Full dates. A numeric date that can be read with the day or the month first isn't checked. */
function datesIn(text: string, { tag, editions }: DocsContext): readonly DateInText[] {
  const ofPolicy = policyDays(editions);
  return Array.from(text.matchAll(datePattern(tag.slice(0, 2))), ({ 0: found, index }): DateInText[] => {
    const reading = readDate(found, localeOf(tag));
    const isKnown = reading.ok && !reading.alternative && !ofPolicy.has(reading.date);
    return isKnown ? [{ at: index, found, date: reading.date }] : [];
  }).flat();
}

/**
 * The dates that the policy computes from a date, if it's an anniversary. If the sentence speaks of a purchase date, or also
 * has the same day of the next year, the date can be a purchase date.
 */
function expectedFrom(
  base: CalendarDate,
  dates: readonly DateInText[],
  { purchase }: Topics,
  editions: readonly EditionId[],
): readonly CalendarDate[] {
  const first = firstAnniversary(base);
  const isPurchase = purchase || dates.some(({ date }) => date === first);
  return (isPurchase ? [base, first] : [base]).flatMap((anniversary) => [
    anniversary,
    ...shiftsOf(editions).map((by) => shift(anniversary, by)),
  ]);
}

/**
 * Dates that the policy doesn't compute from the one with which most others agree. Only in sentences that speak of the
 * anniversary or the purchase, and of the renewal.
 */
export function contradictingDates({ text }: Sentence, topics: Topics, context: DocsContext): readonly Contradiction[] {
  const { anniversary, purchase, window, renewal, reminder } = topics;
  if (!(anniversary || purchase) || !(window || renewal || reminder)) return [];
  const dates = datesIn(text, context);
  const choices = dates.map((base) => {
    const expected = expectedFrom(base.date, dates, topics, context.editions);
    const wrong = dates.filter(
      ({ date }) => Math.abs(daysBetween(base.date, date)) <= NEAR_DAYS && !expected.includes(date),
    );
    return { base, wrong, expected };
  });
  const [best] = choices.toSorted((one, other) => one.wrong.length - other.wrong.length);
  return (best?.wrong ?? []).map(({ at, found, date }) => {
    const days = daysBetween(best?.base.date ?? date, date);
    return {
      at,
      rule: 'dates',
      message: `"${found}" is ${Math.abs(days)} days ${days < 0 ? 'before' : 'after'} ${best?.base.found ?? ''}, where the policy has no event`,
      hint: `the nearest event is on ${nearest(date, best?.expected ?? [])}`,
    };
  });
}

const nearest = (date: CalendarDate, expected: readonly CalendarDate[]): string =>
  expected.toSorted((one, other) => Math.abs(daysBetween(one, date)) - Math.abs(daysBetween(other, date)))[0] ?? '';
