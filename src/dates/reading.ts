/** What comes of reading a date: the date, or the one thing that's wrong with the text. */
import type { DateField } from '../i18n/format.ts';
import type { Message } from '../i18n/keys.ts';
import type { CalendarDate } from '../rules/index.ts';

/** In which order numbers stand. `ymd` says of a date whose year is last that the month comes first. */
export type DayMonthOrder = 'dmy' | 'mdy' | 'ymd';

/** Day, month, and year as text, as the three fields hold them. */
export type DateText = Readonly<Record<DateField, string>>;

/** What can be wrong with a date. */
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
  /** The fields it's about, the first first. */
  readonly fields: readonly [DateField, ...DateField[]];
  /** The date taken apart, where it could be: the violation can be shown where it is. */
  readonly parts?: DateText;
};

export interface DateSuccess {
  readonly ok: true;
  readonly date: CalendarDate;
  /** As written, for the three fields. */
  readonly parts: DateText;
  /** The order its numbers were read in. Absent where the text itself decides: ISO, a month's name, 年月日. */
  readonly order?: 'dmy' | 'mdy';
  /** Only `order` fits, whatever order was asked for: 15/06/2021, or a weekday beside the numbers. */
  readonly isEvidence?: boolean;
  /** The same numbers in the other order, where that's another date. */
  readonly alternative?: CalendarDate;
}

export type DateReading = DateSuccess | DateFailure;
