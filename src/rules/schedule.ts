/** From an anniversary to the seven dates of its renewal cycle. */
import { type CalendarDate, plusDays, plusYears } from './calendar-date.ts';
import { CYCLE_DAYS, FINAL_REMINDER_DAYS, FIRST_REMINDER_DAYS, WINDOW_DAYS, WINDOW_OPENS_DAYS } from './policy.ts';

/** Days from the anniversary to each event, in the order in which they come. */
export const EVENT_OFFSETS = {
  'first-reminder': -FIRST_REMINDER_DAYS,
  anniversary: 0,
  'window-opens': WINDOW_OPENS_DAYS,
  'final-reminder': FINAL_REMINDER_DAYS,
  'window-closes': WINDOW_DAYS,
  'benefits-lost': WINDOW_DAYS + 1, // the last day of the window still has its benefits; E7
  'next-anniversary': CYCLE_DAYS,
} as const;

export type EventName = keyof typeof EVENT_OFFSETS;

export const EVENT_NAMES: readonly EventName[] = [
  'first-reminder',
  'anniversary',
  'window-opens',
  'final-reminder',
  'window-closes',
  'benefits-lost',
  'next-anniversary',
];

export type Schedule = Readonly<Record<EventName, CalendarDate>>;

/**
 * The dates of the cycle that begins with this anniversary.
 * @example scheduleFrom('2021-06-22')['window-closes'] // => '2021-07-22', the last day, included
 */
export function scheduleFrom(anniversary: CalendarDate): Schedule {
  const on = (event: EventName) => plusDays(anniversary, EVENT_OFFSETS[event]);
  return {
    'first-reminder': on('first-reminder'),
    anniversary,
    'window-opens': on('window-opens'),
    'final-reminder': on('final-reminder'),
    'window-closes': on('window-closes'),
    'benefits-lost': on('benefits-lost'),
    'next-anniversary': on('next-anniversary'),
  };
}

/**
 * The first anniversary of a purchase: one calendar year on. Every later one is 365 days on. E1, E2
 * @example firstAnniversary('2020-02-29') // => '2021-02-28'
 */
export function firstAnniversary(purchase: CalendarDate): CalendarDate {
  return plusYears(purchase, 1);
}
