import type { DateFormat } from '../../i18n/format.ts';
import type { CalendarDate } from '../../rules/index.ts';

/** The text of a date in a table. A narrow column breaks it before or after the day and month, not between them. */
export function TableDay({ date, format }: { date: CalendarDate; format: DateFormat }) {
  const [before, dayMonth, after] = format.tableParts(date);
  return (
    <>
      {before}
      <span class="nb">{dayMonth}</span>
      {after}
    </>
  );
}
