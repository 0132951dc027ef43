/**
 * A day as the policy means it: no time, no zone. The only file of the rules that touches `Date`
 * or date-fns. A `CalendarDate` is its ISO text, checked once on the way in, so days compare with
 * `<` and travel through JSON, the address bar and `datetime=""` unchanged.
 */
import { addMilliseconds } from 'date-fns/addMilliseconds';
import { millisecondsInDay } from 'date-fns/constants';

export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** Both ends are inside. */
export interface DateRange {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
}

/** The years whose anniversaries this project computes; facts.md covers 2017 to 2025. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2099;

/** Why something is not a day (or a range of days) of this project. */
export type DateRefusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'malformed'; readonly found: string }
  | { readonly reason: 'no-such-month'; readonly month: number }
  | {
      readonly reason: 'no-such-day';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly daysInMonth: number;
    }
  | { readonly reason: 'year-out-of-range'; readonly year: number }
  | { readonly reason: 'reversed'; readonly firstDay: CalendarDate; readonly lastDay: CalendarDate };

export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: DateRefusal };

const markCurrent = <T>(value: T): Reading<T> => ({ ok: true, value });
const refuse = (refusal: DateRefusal): Reading<never> => ({ ok: false, refusal });

const twoDigits = (value: number) => (value < 10 ? `0${value}` : String(value));

const print = (year: number, month: number, day: number) =>
  `${year}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDate;

/** How many days a month has; 28 or 29 for February by the Gregorian rule. Months run from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The day with these numbers, or why there is none. Years run from 1990 to 2099.
 * @example readDateParts(2021, 2, 29) // => { ok: false, refusal: { reason: 'no-such-day', daysInMonth: 28, … } }
 */
export function readDateParts(year: number, month: number, day: number): Reading<CalendarDate> {
  if (!(month >= 1 && month <= 12)) return refuse({ reason: 'no-such-month', month });
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return refuse({ reason: 'year-out-of-range', year });
  const length = daysInMonth(year, month);
  if (!(day >= 1 && day <= length)) {
    return refuse({ reason: 'no-such-day', year, month, day, daysInMonth: length });
  }
  return markCurrent(print(year, month, day));
}

/**
 * The day a strict ASCII `YYYY-MM-DD` names, or why it names none.
 * What people type is read elsewhere, leniently; this is for urls, files and data.
 * @example readCalendarDate('2021-02-30') // => { ok: false, refusal: { reason: 'no-such-day', … } }
 */
export function readCalendarDate(text: string): Reading<CalendarDate> {
  if (text === '') return refuse({ reason: 'empty' });
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return refuse({ reason: 'malformed', found: text });
  return readDateParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * A day written in code or data, where anything but a day is a violation of ours.
 * @throws RangeError naming the text and the reason.
 */
export function calendarDate(text: string): CalendarDate {
  const reading = readCalendarDate(text);
  if (reading.ok) return reading.value;
  throw new RangeError(
    `"${text}" is not a day (${reading.refusal.reason}). Write YYYY-MM-DD, ${FIRST_YEAR} to ${LAST_YEAR}.`,
  );
}

/** The range between two days, both inside. A reversed pair is refused, never swapped. */
export function readDateRange(firstDay: CalendarDate, lastDay: CalendarDate): Reading<DateRange> {
  return firstDay <= lastDay ? markCurrent({ firstDay, lastDay }) : refuse({ reason: 'reversed', firstDay, lastDay });
}

export function isInRange(range: DateRange, day: CalendarDate): boolean {
  return range.firstDay <= day && day <= range.lastDay;
}

const partsOf = (date: CalendarDate) =>
  [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))] as const;

/** The day as a number: its midnight UTC, in milliseconds. What's computed with it knows no zone. */
function midnight(date: CalendarDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

/**
 * The day as an instant, midnight UTC: for `Intl.DateTimeFormat` with `timeZone: 'UTC'` and nothing else.
 * This is the bridge of `src/i18n`.
 */
export function toUtcDate(date: CalendarDate): Date {
  return new Date(midnight(date));
}

/** @example plusDays('2020-02-28', 2) // => '2020-03-01' */
export function plusDays(date: CalendarDate, days: number): CalendarDate {
  // date-fns counts days in the machine's zone, where some have 23 hours. In UTC each has 24.
  const later = addMilliseconds(midnight(date), days * millisecondsInDay);
  return print(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate());
}

/**
 * The same day of a later year; 29 February becomes 28 February where there is none (facts.md E1).
 * @example plusYears('2020-02-29', 1) // => '2021-02-28'
 */
export function plusYears(date: CalendarDate, years: number): CalendarDate {
  const [year, month, day] = partsOf(date);
  return print(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}

/**
 * Days from one day to another: 0 for the same day, negative if `to` is the earlier.
 * @example daysBetween('2021-03-20', '2021-03-31') // => 11
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (midnight(to) - midnight(from)) / millisecondsInDay;
}
