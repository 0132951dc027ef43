/** Messages with dates, as plain data. The components decide how a date looks. */
import type { DateFormat } from '../../../i18n/format.ts';
import type { Message } from '../../../i18n/keys.ts';
import type { CalendarDate } from '../../../rules/index.ts';

export interface DateValue {
  readonly date: CalendarDate;
}

/** A month and its year. The date can be any day of the month. */
export interface MonthValue {
  readonly month: CalendarDate;
}

/** A value that's a string is already formatted. */
export type DatedMessage = Message<DateValue | MonthValue | string>;

/** What an answer says. */
export interface Statement {
  readonly sentence: DatedMessage;
  /** What follows from the sentence, shown in smaller type. */
  readonly consequences: readonly DatedMessage[];
}

/** @example datesAsText(translator.parts(sentence), format) // => 'You can renew until July 22, 2021.' */
export const datesAsText = (parts: readonly (string | DateValue | MonthValue)[], format: DateFormat): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'date' in part ? format.long(part.date) : format.monthYear(part.month);
    })
    .join('');
