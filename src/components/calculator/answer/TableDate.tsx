import type { DateFormat } from '../../../i18n/format.ts';
import type { CalendarDate } from '../../../rules/index.ts';

/** In a narrow column, the line can break around the day and month, not between them. */
export function TableDate({ date, format }: { date: CalendarDate; format: DateFormat }) {
  const [before, dayMonth, after] = format.tableParts(date);
  return (
    <>
      {before}
      <span class="nb">{dayMonth}</span>
      {after}
    </>
  );
}
