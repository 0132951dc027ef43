/** The one clock of the code that runs in browsers. Everything else is told what day it is. */
import { type CalendarDate, readDateParts } from '../rules/index.ts';

/** Today, or the year a device says that is wrong beyond doubt: outside the years this guide computes. */
export type Today = { readonly ok: true; readonly date: CalendarDate } | { readonly ok: false; readonly year: number };

/** Today by the reader's own calendar: the day their wall shows, not the day in UTC (facts E8). */
export function today(): Today {
  const now = new Date();
  const reading = readDateParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return reading.ok ? { ok: true, date: reading.value } : { ok: false, year: now.getFullYear() };
}

/** The moment, in whole seconds since 1970. */
export const secondsNow = (): number => Math.floor(Date.now() / 1000);
