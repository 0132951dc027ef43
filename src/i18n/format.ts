/** Formats dates with `Intl`, in UTC. */
import { type CalendarDate, calendarDate, toUtcDate } from '../rules/index.ts';
import { localeOf } from './locales.ts';

export type DateField = 'day' | 'month' | 'year';

export interface DateFormat {
  /** @example 'March 20, 2021' · '1er mars 2021' · '2021年3月20日' */
  readonly long: (date: CalendarDate) => string;
  /** With its weekday. @example 'Saturday, March 20, 2021' */
  readonly full: (date: CalendarDate) => string;
  /** Without the year, short, for the timeline. @example 'Mar 20' · '3月20日' */
  readonly dayMonth: (date: CalendarDate) => string;
  /** Short, with the year, for tables and the timeline. @example 'Mar 20, 2021' */
  readonly short: (date: CalendarDate) => string;
  /** @example 'Sat' · '星期六' */
  readonly weekday: (date: CalendarDate) => string;
  /** The name of a month (1 to 12) inside a sentence. @example 'février' · '2月' */
  readonly month: (month: number) => string;
  /** Month names from January on, in the given width. */
  readonly months: (width: 'long' | 'short' | 'narrow') => readonly string[];
  /** The order in which this language writes day, month and year. */
  readonly fieldOrder: readonly DateField[];
}

const isDateField = (type: string): type is DateField => type === 'day' || type === 'month' || type === 'year';

const formats = new Map<string, DateFormat>();

/**
 * The date formats of a locale, created once: an `Intl` object costs more than formatting a hundred dates.
 * @example createDateFormat('fr-FR').long(calendarDate('2021-03-01')) // => '1er mars 2021'
 */
export function createDateFormat(tag: string): DateFormat {
  const format = formats.get(tag) ?? makeDateFormat(tag);
  formats.set(tag, format);
  return format;
}

function makeDateFormat(tag: string): DateFormat {
  const { firstOfMonth } = localeOf(tag);
  const isChinese = tag.startsWith('zh');
  const shortMonth = isChinese ? 'long' : 'short'; // in Chinese, "short" is only the number

  const printer = (options: Intl.DateTimeFormatOptions) => {
    let intl: Intl.DateTimeFormat | undefined;
    return (date: CalendarDate): string => {
      intl ??= new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
      if (!firstOfMonth) return intl.format(toUtcDate(date));
      return intl
        .formatToParts(toUtcDate(date))
        .map((part) => (part.type === 'day' && part.value === '1' ? firstOfMonth : part.value))
        .join('');
    };
  };

  const monthNames = new Map<string, readonly string[]>();
  const months = (width: 'long' | 'short' | 'narrow') => {
    const names = monthNames.get(width) ?? namesOfMonths(width);
    monthNames.set(width, names);
    return names;
  };
  const namesOfMonths = (width: 'long' | 'short' | 'narrow'): readonly string[] => {
    const intl = new Intl.DateTimeFormat(tag, { month: width, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, '0');
      return intl.format(toUtcDate(calendarDate(`2021-${month}-01`)));
    });
  };

  return {
    long: printer({ dateStyle: 'long' }),
    full: printer({ dateStyle: 'full' }),
    dayMonth: printer({ day: 'numeric', month: shortMonth }),
    short: printer({ day: 'numeric', month: shortMonth, year: 'numeric' }),
    weekday: printer({ weekday: isChinese ? 'long' : 'short' }),
    month: (month) => months(isChinese ? 'short' : 'long')[month - 1] ?? '',
    months,
    fieldOrder: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' })
      .formatToParts(toUtcDate(calendarDate('2021-01-01')))
      .map((part) => part.type)
      .filter(isDateField),
  };
}

/** A number of days from the anniversary, the same in every language: −15, 0, +30. */
export function signedDays(days: number): string {
  if (days === 0) return '0';
  return days < 0 ? `−${-days}` : `+${days}`;
}
