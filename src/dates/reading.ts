/** The result of parsing a date: the date, or the fault that makes the text unreadable. */
import type { DateField } from '../i18n/format.ts';
import type { Message } from '../i18n/keys.ts';
import type { CalendarDate } from '../rules/index.ts';

/** The order of numbers if the date doesn't decide it. With `ymd`, a date with the year last is read month first. */
export type DayMonthOrder = 'dmy' | 'mdy' | 'ymd';

/** Day, month, and year as text, one for each of the three fields. */
export type DateText = Readonly<Record<DateField, string>>;

/** Each fault has its own message. */
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
  /** The parts, if the text could be split. They show which field the error belongs to. */
  readonly parts?: DateText;
};

export interface DateSuccess {
  readonly ok: true;
  readonly date: CalendarDate;
  /** The day, month, and year as text, to fill the three fields. */
  readonly parts: DateText;
  /**
   * The order in which the text's numbers were read. Absent if their meaning is clear without it: an ISO date, a
   * month's name, or 年月日.
   */
  readonly order?: 'dmy' | 'mdy';
  /**
   * Whether the text itself decides the order: 15/06/2021, or a date with its weekday. In a list, such dates decide the
   * order of the others.
   */
  readonly isEvidence?: boolean;
  /** The date in the other order, if that's also possible and gives a different date. */
  readonly alternative?: CalendarDate;
}

export type DateReading = DateSuccess | DateFailure;
