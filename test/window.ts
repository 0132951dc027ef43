/** The end of the former program's window, for tests that must not hold its length: it's computed from the rules. */
import { type CalendarDate, calendarDate, daysBetween, scheduleFrom } from '../src/rules/index.ts';

/** The last day to renew. */
export const closes = (anniversary: string): CalendarDate => scheduleFrom(calendarDate(anniversary))['window-closes'];

/** The days left on a day in the window, both ends included. */
export const daysLeft = (anniversary: string, today: string): number =>
  daysBetween(calendarDate(today), closes(anniversary)) + 1;
