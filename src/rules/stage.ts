/** Where a day lies in a renewal cycle. */
import { type CalendarDate, daysBetween } from './calendar-date.ts';
import { EVENT_NAMES, type EventName, type Schedule } from './schedule.ts';

/** The next event strictly after today, and how many days away it is (1 = tomorrow). */
export interface Upcoming {
  readonly event: EventName;
  readonly on: CalendarDate;
  readonly days: number;
}

/**
 * One case per stage, in the order in which they follow each other, without gap or overlap:
 * - `early`: before the first reminder.
 * - `reminded`: from the first reminder to the anniversary; renewing is not possible yet (E6).
 * - `open`: the window. `daysLeft` counts today and the last day: 30 … 1.
 * - `reactivation`: the window is over, a measure still lets the partner pay late, `until` included.
 * - `lapsed`: benefits are gone unless the offer was renewed. `next` is absent once the cycle is over.
 */
export type Stage =
  | { readonly stage: 'early'; readonly next: Upcoming }
  | { readonly stage: 'reminded'; readonly next: Upcoming }
  | { readonly stage: 'open'; readonly daysLeft: number; readonly next: Upcoming }
  | { readonly stage: 'reactivation'; readonly until: CalendarDate; readonly next?: Upcoming }
  | { readonly stage: 'lapsed'; readonly next?: Upcoming };

export type StageName = Stage['stage'];

export const STAGE_NAMES: readonly StageName[] = ['early', 'reminded', 'open', 'reactivation', 'lapsed'];

function nextEvent(schedule: Schedule, today: CalendarDate): Upcoming | undefined {
  const event = EVENT_NAMES.find((name) => schedule[name] > today);
  return event && { event, on: schedule[event], days: daysBetween(today, schedule[event]) };
}

/**
 * The stage of a cycle on a day.
 * @param reactivateUntil the last day on which a measure allows paying late; it never shortens the window (E9).
 * @example stageOn(scheduleFrom('2021-06-22'), '2021-07-22') // => { stage: 'open', daysLeft: 1, … }
 */
export function stageOn(schedule: Schedule, today: CalendarDate, reactivateUntil?: CalendarDate): Stage {
  const next = nextEvent(schedule, today);
  if (next && today < schedule['first-reminder']) return { stage: 'early', next };
  if (next && today < schedule['window-opens']) return { stage: 'reminded', next };
  if (next && today <= schedule['window-closes']) {
    return { stage: 'open', daysLeft: daysBetween(today, schedule['window-closes']) + 1, next };
  }
  const upcoming = next ? { next } : {};
  if (reactivateUntil !== undefined && today <= reactivateUntil) {
    return { stage: 'reactivation', until: reactivateUntil, ...upcoming };
  }
  return { stage: 'lapsed', ...upcoming };
}
