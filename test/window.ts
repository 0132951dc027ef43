/** The end of the former program's window, computed from the rules so that tests don't repeat its length. */
import { type CalendarDate, calendarDate, daysBetween, scheduleFrom } from '../src/rules/index.ts';

/** The last day to renew. */
export const closes = (anniversary: string): CalendarDate => scheduleFrom(calendarDate(anniversary))['window-closes'];

/** The number of days left, counting today and the last day. */
export const daysLeft = (anniversary: string, today: string): number =>
  daysBetween(calendarDate(today), closes(anniversary)) + 1;
