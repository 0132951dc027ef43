import type { DateFormat } from '../../i18n/format.ts';
import type { CalendarDate } from '../../rules/index.ts';

/** A date inside a sentence. */
export function Day({ date, format }: { date: CalendarDate; format: DateFormat }) {
  return <time datetime={date}>{format.long(date)}</time>;
}
