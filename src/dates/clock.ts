/** The one clock of the islands. Everything else is told what day it is. */
import { type CalendarDate, readDateParts } from '../rules/index.ts';

/**
 * Today by the reader's own calendar: the day their wall shows, not the day in UTC (facts E8).
 * @throws RangeError where the device's clock is outside the years this guide computes.
 */
export function today(): CalendarDate {
  const now = new Date();
  const reading = readDateParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (reading.ok) return reading.value;
  throw new RangeError(`The clock of this device says ${now.getFullYear()}; set it right to use the calculator.`);
}
