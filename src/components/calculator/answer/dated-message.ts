/** Messages whose values are dates, numbers, or labels of Partner Center, as plain data. Views decide how they look. */
import type { DateFormat } from '../../../i18n/format.ts';
import type { Message } from '../../../i18n/keys.ts';
import type { CalendarDate } from '../../../rules/index.ts';

export interface DateValue {
  readonly date: CalendarDate;
}

export type DatedMessage = Message<DateValue>;

/** @example datesAsText(translator.parts(sentence), format) // => 'You can renew until July 22, 2021.' */
export const datesAsText = (parts: readonly (string | DateValue)[], format: DateFormat): string =>
  parts.map((part) => (typeof part === 'string' ? part : format.long(part.date))).join('');
