/**
 * A day as the policy means it: no time, no zone. The only file of the rules that touches `Date`
 * or date-fns. A `CalendarDate` is its ISO text, checked once on the way in, so days compare with
 * `<` and travel through JSON, the address bar and `datetime=""` unchanged.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addYears } from 'date-fns/addYears';

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

const accept = <T>(value: T): Reading<T> => ({ ok: true, value });
const refuse = (refusal: DateRefusal): Reading<never> => ({ ok: false, refusal });

const DAY_IN_MS = 86_400_000;

/**
 * A date whose fields are those of UTC, whatever the machine's zone; date-fns makes its own with it (`in`).
 * Where a test fakes `Date`, a subclass's constructor gives back a plain date of the local zone: set right here.
 */
function utcDate(value: Date | number | string): Date {
  const date = new UTCDateMini(Number(value));
  if (!(date instanceof UTCDateMini)) Object.setPrototypeOf(date, UTCDateMini.prototype);
  return date;
}

const utc = (year: number, month: number, day: number) => utcDate(Date.UTC(year, month - 1, day));

const twoDigits = (value: number) => (value < 10 ? `0${value}` : String(value));

function format(date: Date): CalendarDate {
  // Every date made here has the fields of UTC. Its toISOString says the same at a dozen times the cost, of each day.
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` as CalendarDate;
}

/** How many days a month has; 28 or 29 for February by the Gregorian rule. Months run from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return utc(year, month + 1, 0).getDate();
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
  return accept(format(utc(year, month, day)));
}

/**
 * The day a strict ASCII `YYYY-MM-DD` names, or why it names none.
 * What people type is read elsewhere, leniently; this is for addresses, files and data.
 * @example readCalendarDate('2021-02-30') // => { ok: false, refusal: { reason: 'no-such-day', … } }
 */
export function readCalendarDate(text: string): Reading<CalendarDate> {
  if (text === '') return refuse({ reason: 'empty' });
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return refuse({ reason: 'malformed', found: text });
  return readDateParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * A day written in code or data, where anything but a day is a mistake of ours.
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
  return firstDay <= lastDay ? accept({ firstDay, lastDay }) : refuse({ reason: 'reversed', firstDay, lastDay });
}

export function isInRange(range: DateRange, day: CalendarDate): boolean {
  return range.firstDay <= day && day <= range.lastDay;
}

/** Midnight UTC in milliseconds: what is computed with it makes no more dates than its result. */
const midnight = (date: CalendarDate) =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));

/**
 * The day as an instant, midnight UTC: for `Intl.DateTimeFormat` with `timeZone: 'UTC'` and nothing else.
 * This is the bridge of `src/i18n`.
 */
export function toUtcDate(date: CalendarDate): Date {
  return utcDate(midnight(date));
}

/** @example plusDays('2020-02-28', 2) // => '2020-03-01' */
export function plusDays(date: CalendarDate, days: number): CalendarDate {
  return format(addDays(midnight(date), days, { in: utcDate }));
}

/**
 * The same day of a later year; 29 February becomes 28 February where there is none (facts.md E1).
 * @example plusYears('2020-02-29', 1) // => '2021-02-28'
 */
export function plusYears(date: CalendarDate, years: number): CalendarDate {
  return format(addYears(midnight(date), years, { in: utcDate }));
}

/**
 * Days from one day to another: 0 for the same day, negative if `to` is the earlier.
 * @example daysBetween('2021-03-20', '2021-03-31') // => 11
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (midnight(to) - midnight(from)) / DAY_IN_MS;
}
