/**
 * A calendar day, without a time or a time zone. A `CalendarDate` is validated ISO text, so days can be compared with
 * `<`, and stay the same in JSON, URLs, and `datetime` attributes. Only this file of the rules uses `Date` or date-fns.
 */
import { addMilliseconds } from 'date-fns/addMilliseconds';
import { millisecondsInDay } from 'date-fns/constants';

export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** Both ends are included. */
export interface DateRange {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
}

/** The years in which this project computes dates. The facts cover 2017 to 2027. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2099;

/** Why something isn't a valid day, or a valid range of days. */
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

const twoDigits = (value: number) => (value < 10 ? `0${value}` : String(value));

const formatDate = (year: number, month: number, day: number) =>
  `${year}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDate;

/** The number of days in a month of the Gregorian calendar. January is month 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The day with these numbers, or why it doesn't exist. Years run from 1990 to 2099.
 * @example readDateParts(2021, 2, 29) // => { ok: false, refusal: { reason: 'no-such-day', daysInMonth: 28, … } }
 */
export function readDateParts(year: number, month: number, day: number): Reading<CalendarDate> {
  if (!(month >= 1 && month <= 12)) return refuse({ reason: 'no-such-month', month });
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return refuse({ reason: 'year-out-of-range', year });
  const lastDay = daysInMonth(year, month);
  if (!(day >= 1 && day <= lastDay)) {
    return refuse({ reason: 'no-such-day', year, month, day, daysInMonth: lastDay });
  }
  return accept(formatDate(year, month, day));
}

/**
 * Parses `YYYY-MM-DD` in ASCII digits, for URLs, files, and data. The parser for what people type is in `src/dates`.
 * @example readCalendarDate('2021-02-30') // => { ok: false, refusal: { reason: 'no-such-day', … } }
 */
export function readCalendarDate(text: string): Reading<CalendarDate> {
  if (text === '') return refuse({ reason: 'empty' });
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return refuse({ reason: 'malformed', found: text });
  return readDateParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * Creates a `CalendarDate` from a literal in code or data.
 * @throws RangeError with the text and the reason, if it isn't a valid day.
 */
/* @__NO_SIDE_EFFECTS__ */
export function calendarDate(text: string): CalendarDate {
  const reading = readCalendarDate(text);
  if (reading.ok) return reading.value;
  throw new RangeError(
    `"${text}" is not a day (${reading.refusal.reason}). Write YYYY-MM-DD, ${FIRST_YEAR} to ${LAST_YEAR}.`,
  );
}

/** The range between two days, both included. A reversed pair is refused, never swapped. */
export function readDateRange(firstDay: CalendarDate, lastDay: CalendarDate): Reading<DateRange> {
  return firstDay <= lastDay ? accept({ firstDay, lastDay }) : refuse({ reason: 'reversed', firstDay, lastDay });
}

export function isInRange(range: DateRange, day: CalendarDate): boolean {
  return range.firstDay <= day && day <= range.lastDay;
}

const partsOf = (date: CalendarDate) =>
  [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))] as const;

/** Midnight UTC in milliseconds. Arithmetic on it doesn't depend on a time zone. */
function midnight(date: CalendarDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

/** The day at midnight UTC. Use it only for `Intl.DateTimeFormat` with `timeZone: 'UTC'`, as `src/i18n` does. */
export function toUtcDate(date: CalendarDate): Date {
  return new Date(midnight(date));
}

/** @example plusDays('2020-02-28', 2) // => '2020-03-01' */
export function plusDays(date: CalendarDate, days: number): CalendarDate {
  // In UTC, every day has 24 hours. The `addDays` of date-fns uses the local time zone, where some days have 23.
  const later = addMilliseconds(midnight(date), days * millisecondsInDay);
  return formatDate(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate());
}

/**
 * The same day of a later year. February 29 becomes February 28 in a year without it (E1).
 * @example plusYears('2020-02-29', 1) // => '2021-02-28'
 */
export function plusYears(date: CalendarDate, years: number): CalendarDate {
  const [year, month, day] = partsOf(date);
  return formatDate(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}

/**
 * The first or last day of another month.
 * @param months how many months after the month of `date`; negative for earlier months
 * @example monthEdge('2024-08-15', -5, 'first') // => '2024-03-01'
 */
export function monthEdge(date: CalendarDate, months: number, edge: 'first' | 'last'): CalendarDate {
  const [year, month] = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return formatDate(targetYear, targetMonth, edge === 'first' ? 1 : daysInMonth(targetYear, targetMonth));
}

/**
 * Days from one day to another: 0 for the same day, negative if `to` is earlier.
 * @example daysBetween('2021-03-20', '2021-03-31') // => 11
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (midnight(to) - midnight(from)) / millisecondsInDay;
}
