/** The only clock in browser code. All other code receives the day as an argument. */
import { type CalendarDate, readDateParts } from '../rules/index.ts';

/** Today's date, or the year of a device's clock that must be wrong, because this guide doesn't support the year. */
export type Today = { readonly ok: true; readonly date: CalendarDate } | { readonly ok: false; readonly year: number };

/** Today in the reader's own time zone, not in UTC (fact E8 of docs/policy.md). */
export function today(): Today {
  const now = new Date();
  const reading = readDateParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return reading.ok ? { ok: true, date: reading.value } : { ok: false, year: now.getFullYear() };
}

/** Unix time in whole seconds. */
export const secondsNow = (): number => Math.floor(Date.now() / 1000);
