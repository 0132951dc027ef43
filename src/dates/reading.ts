/** The result of parsing a date: the date, or the fault that makes the text unreadable. */
import type { DateField } from '../i18n/format.ts';
import type { Message } from '../i18n/keys.ts';
import type { CalendarDate } from '../rules/index.ts';

/** The order in which numbers are read. With `ymd`, a date that ends with the year is read month first. */
export type DayMonthOrder = 'dmy' | 'mdy' | 'ymd';

/** Day, month, and year as text, one for each of the three fields. */
export type DateText = Readonly<Record<DateField, string>>;

/** The faults that a date can have. */
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
  /** The parts of the date, if it could be split, so that the error can be shown at the right field. */
  readonly parts?: DateText;
};

export interface DateSuccess {
  readonly ok: true;
  readonly date: CalendarDate;
  /** The day, month, and year as text, to fill the three fields. */
  readonly parts: DateText;
  /**
   * The order in which the text's numbers were read. Absent if their meaning is clear without it: ISO, a month's name,
   * 年月日.
   */
  readonly order?: 'dmy' | 'mdy';
  /** Whether the text allows only `order`, regardless of the preferred one: 15/06/2021, or a date with its weekday. */
  readonly isEvidence?: boolean;
  /** The same numbers in the other order, if that's a different date. */
  readonly alternative?: CalendarDate;
}

export type DateReading = DateSuccess | DateFailure;
