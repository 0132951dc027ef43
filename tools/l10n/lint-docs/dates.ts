/** Finds dates in examples that contradict those computed from the anniversary date in the same sentence. */
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

/** A date that's further away from the anniversary date isn't about the same renewal. */
const NEAR_DAYS = 400;

/** All values in nested data that aren't objects. */
function leafValuesIn(data: unknown): readonly unknown[] {
  if (typeof data === 'object' && data !== null) return Object.values(data).flatMap(leafValuesIn);
  return [data];
}

/** Dates in the editions' data, such as the first day of a measure, aren't examples, so they aren't checked. */
const policyDays = (editions: readonly EditionId[]): ReadonlySet<unknown> => {
  const data = editions.map((id) => ({
    rules: EDITIONS[id].rules,
    days: EDITIONS[id].namedDays,
    changes: EDITIONS[id].changes,
  }));
  return new Set(leafValuesIn(data));
};

/** The full dates in a text, except numeric dates that could have the day or the month first: those aren't checked. */
function datesIn(text: string, { tag, editions }: DocsContext): readonly DateInText[] {
  const datesOfPolicy = policyDays(editions);
  return Array.from(text.matchAll(datePattern(tag.slice(0, 2))), ({ 0: found, index }): DateInText[] => {
    const reading = readDate(found, localeOf(tag));
    const isChecked = reading.ok && !reading.alternative && !datesOfPolicy.has(reading.date);
    return isChecked ? [{ at: index, found, date: reading.date }] : [];
  }).flat();
}

/**
 * The dates that the policy computes from a base date. The base date is taken as an anniversary date. If the sentence
 * mentions a purchase date, or also has the same day of the next year, the base date is also taken as a purchase date.
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
    ...shiftsOf(editions).map((shiftFromAnniversary) => shift(anniversary, shiftFromAnniversary)),
  ]);
}

/**
 * The base date is the one from which the policy computes most of the others; the rest are reported. Only checks a
 * sentence that mentions the anniversary date or purchase, and the renewal, its window, or a reminder.
 */
export function contradictingDates({ text }: Sentence, topics: Topics, context: DocsContext): readonly Contradiction[] {
  const { anniversary, purchase, window, renewal, reminder } = topics;
  if (!(anniversary || purchase) || !(window || renewal || reminder)) return [];
  const dates = datesIn(text, context);
  const candidates = dates.map((base) => {
    const expected = expectedFrom(base.date, dates, topics, context.editions);
    const wrong = dates.filter(
      ({ date }) => Math.abs(daysBetween(base.date, date)) <= NEAR_DAYS && !expected.includes(date),
    );
    return { base, wrong, expected };
  });
  const [best] = candidates.toSorted((one, other) => one.wrong.length - other.wrong.length);
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
