import { type CalendarDate, calendarDate, plusDays } from '../../src/rules/index.ts';

/** All days in a range, including both ends. */
export function everyDay(first: string, last: string): readonly CalendarDate[] {
  const end = calendarDate(last);
  const days: CalendarDate[] = [];
  for (let day = calendarDate(first); day <= end; day = plusDays(day, 1)) days.push(day);
  return days;
}
