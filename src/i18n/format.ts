/** Formats dates with `Intl`, in UTC. */
import { type CalendarDate, calendarDate, toUtcDate } from '../rules/index.ts';
import { localeOf } from './locales.ts';

export type DateField = 'day' | 'month' | 'year';

export interface DateFormat {
  /** @example 'March 20, 2021' · '1er mars 2021' · '2021 年 3 月 20 日' */
  readonly long: (date: CalendarDate) => string;
  /** With the weekday, for sentences. @example 'Saturday, March 20, 2021' · '2021 年 3 月 20 日(周六)' */
  readonly full: (date: CalendarDate) => string;
  /**
   * With the short weekday, for tables. @example 'Sat, March 20, 2021' · 'sam. 20 mars 2021' · '2021 年 3 月 20 日(周六)'
   */
  readonly table: (date: CalendarDate) => string;
  /**
   * The text of `table` in three parts. In a narrow column, the second part must not wrap.
   * @example tableParts('2021-03-20') // => ['Sat, ', 'March 20', ', 2021']
   */
  readonly tableParts: (date: CalendarDate) => readonly [before: string, dayMonth: string, after: string];
  /** Short, without the year, for tables. @example 'Mar 20' · '3 月 20 日' */
  readonly dayMonth: (date: CalendarDate) => string;
  /**
   * For the labels of timelines, which have little room: `dayMonth`, or `short` if `hasYear`, without spaces in
   * Chinese.
   * @example label('2021-03-20') // => 'Mar 20' · '3月20日'
   */
  readonly label: (date: CalendarDate, hasYear?: boolean) => string;
  /** Short, with the year, for tables. @example 'Mar 20, 2021' */
  readonly short: (date: CalendarDate) => string;
  /**
   * Both ends of a range of days. If they're in the same year, the year is given only once, where the language puts it.
   * @example range('2020-01-01', '2020-06-30') // => ['January 1', 'June 30, 2020'] · ['2020 年 1 月 1 日', '6 月 30 日']
   */
  readonly range: (first: CalendarDate, last: CalendarDate) => readonly [first: string, last: string];
  /** The name of a month (1 to 12) inside a sentence. @example 'février' · '2 月' */
  readonly month: (month: number) => string;
  /** A month with its year, inside a sentence. @example 'November 2026' · '2026 年 11 月' */
  readonly monthYear: (date: CalendarDate) => string;
  /** Month names from January on, in the given width. */
  readonly months: (width: 'long' | 'short' | 'narrow') => readonly string[];
  /** The order in which this language writes day, month, and year. */
  readonly fieldOrder: readonly DateField[];
}

const isDateField = (type: string): type is DateField => type === 'day' || type === 'month' || type === 'year';

const formatCache = new Map<string, DateFormat>();

/** As in all Chinese text of the site: 2021年3月 becomes 2021 年 3 月. */
const spaced = (text: string) => text.replace(/(?<=\d)(?=\p{Script=Han})|(?<=[年月])(?=\d)/gu, ' ');

/**
 * The date formats of a locale. Cached: creating an `Intl` object takes longer than formatting a hundred dates.
 * @example createDateFormat('fr-FR').long(calendarDate('2021-03-01')) // => '1er mars 2021'
 */
export function createDateFormat(tag: string): DateFormat {
  const format = formatCache.get(tag) ?? makeDateFormat(tag);
  formatCache.set(tag, format);
  return format;
}

function makeDateFormat(tag: string): DateFormat {
  const { firstOfMonth } = localeOf(tag);
  const isChinese = tag.startsWith('zh');
  // Dates in Partner Center are Gregorian, with the digits 0 to 9. By default, `Intl` uses other calendars for Saudi
  // Arabia, Iran, and Thailand, and other digits for many languages.
  const intlTag = `${tag}-u-ca-gregory-nu-latn`;
  const shortMonthStyle = isChinese ? 'long' : 'short'; // in Chinese, "short" is only the number

  const formatter = (options: Intl.DateTimeFormatOptions) => {
    let intl: Intl.DateTimeFormat | undefined;
    return (date: CalendarDate): string => {
      intl ??= new Intl.DateTimeFormat(intlTag, { ...options, timeZone: 'UTC' });
      if (isChinese) return spaced(intl.format(toUtcDate(date)));
      if (!firstOfMonth) return intl.format(toUtcDate(date));
      return intl
        .formatToParts(toUtcDate(date))
        .map((part) => (part.type === 'day' && part.value === '1' ? firstOfMonth : part.value))
        .join('');
    };
  };

  const long = formatter({ dateStyle: 'long' });
  const longDayMonth = formatter({ day: 'numeric', month: 'long' });
  const dayMonth = formatter({ day: 'numeric', month: shortMonthStyle });
  const short = formatter({ day: 'numeric', month: shortMonthStyle, year: 'numeric' });
  const monthYear = formatter({ month: 'long', year: 'numeric' });
  const weekday = formatter({ weekday: 'short' });
  const longWithWeekday = (date: CalendarDate) => `${long(date)}(${weekday(date)})`;
  const fieldOrder = new Intl.DateTimeFormat(intlTag, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .formatToParts(toUtcDate(calendarDate('2021-01-01')))
    .map((part) => part.type)
    .filter(isDateField);
  const isYearFirst =
    new Intl.DateTimeFormat(intlTag, { dateStyle: 'long', timeZone: 'UTC' })
      .formatToParts(toUtcDate(calendarDate('2021-01-01')))
      .findIndex(({ type }) => type === 'year') === 0;

  const monthNames = new Map<string, readonly string[]>();
  const months = (width: 'long' | 'short' | 'narrow') => {
    const names = monthNames.get(width) ?? namesOfMonths(width);
    monthNames.set(width, names);
    return names;
  };
  const namesOfMonths = (width: 'long' | 'short' | 'narrow'): readonly string[] => {
    const intl = new Intl.DateTimeFormat(intlTag, { month: width, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, '0');
      return intl.format(toUtcDate(calendarDate(`2021-${month}-01`)));
    });
  };

  /** In a narrow column, a number must not be separated from its Chinese unit. */
  const unbroken = (text: string) => text.replace(/(?<=\d) (?=\p{Script=Han})/gu, '\u00a0');
  const table = isChinese
    ? (date: CalendarDate) => unbroken(longWithWeekday(date))
    : formatter({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });

  return {
    long,
    full: isChinese ? longWithWeekday : formatter({ dateStyle: 'full' }),
    table,
    tableParts: (date) => {
      const text = table(date);
      const dayMonthText = unbroken(longDayMonth(date));
      const start = text.indexOf(dayMonthText);
      if (start < 0) return [text, '', ''];
      // In Chinese, the second part includes the weekday: a line could also break inside its brackets.
      const end = isChinese ? text.length : start + dayMonthText.length;
      return [text.slice(0, start), text.slice(start, end), text.slice(end)];
    },
    dayMonth,
    short,
    label: (date, hasYear = false) => {
      const text = hasYear ? short(date) : dayMonth(date);
      return isChinese ? text.replaceAll(' ', '') : text;
    },
    range: (first, last) => {
      if (first.slice(0, 4) !== last.slice(0, 4)) return [long(first), long(last)];
      return isYearFirst ? [long(first), longDayMonth(last)] : [longDayMonth(first), long(last)];
    },
    month: (month) => (isChinese ? spaced(months('short')[month - 1] ?? '') : (months('long')[month - 1] ?? '')),
    monthYear,
    months,
    fieldOrder,
  };
}

/** Days before (−15) or after (+30) the anniversary. Written in the same way in every language. */
export function signedDays(days: number): string {
  if (days === 0) return '0';
  return days < 0 ? `−${-days}` : `+${days}`;
}
