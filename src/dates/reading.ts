/** The result of parsing a date: the date, or the fault that makes the text unreadable. */
import type { DateField } from '../i18n/format.ts';
import type { Message } from '../i18n/keys.ts';
import type { CalendarDate } from '../rules/index.ts';

/**
 * The order in which the numbers of a date are read, if the date itself doesn't decide it. With `ymd`, a date that ends
 * with the year is read month first: 3/1/2021 is March 1.
 */
export type DayMonthOrder = 'dmy' | 'mdy' | 'ymd';

/** Day, month, and year as text, one for each of the three fields. */
export type DateText = Readonly<Record<DateField, string>>;

/** What can be wrong with the text of a date. Each fault has its own message. */
export type DateFault =
  | 'date-missing'
  | 'day-missing'
  | 'month-missing'
  | 'year-missing'
  | 'day-not-a-number'
  | 'month-unknown'
  | 'year-not-four-digits'
  | 'year-out-of-range'
  | 'no-such-day'
  | 'never-such-day'
  | 'weekday-differs'
  | 'serial-number'
  | 'digits-only'
  | 'time-only'
  | 'date-unreadable';

/** The message that says what's wrong with a date. */
export type DateMessage = Message<string | number, `calculator.error.${DateFault}`>;

export type DateFailure = DateMessage & {
  readonly ok: false;
  /** The fields with the error, the main one first. */
  readonly fields: readonly [DateField, ...DateField[]];
  /** The parts of the date, if the text could be split into parts. They show which field the error belongs to. */
  readonly parts?: DateText;
};

export interface DateSuccess {
  readonly ok: true;
  readonly date: CalendarDate;
  /** The day, month, and year as text, to fill the three fields. */
  readonly parts: DateText;
  /**
   * The order in which the text's numbers were read. Absent if the text doesn't need an order: an ISO date
   * (2021-03-01), a month's name, or the units 年月日 say which number is the month.
   */
  readonly order?: 'dmy' | 'mdy';
  /**
   * Whether the text itself decides the order: 15/06/2021 can only be day first, and a weekday matches only one order.
   * In a list, such dates decide the order of the others.
   */
  readonly isEvidence?: boolean;
  /** The date with day and month in the other order, if that's also possible and gives a different date. */
  readonly alternative?: CalendarDate;
}

export type DateReading = DateSuccess | DateFailure;
