import type { CalendarDate, Caveat, EditionId } from '../../../rules/index.ts';

/** @throws RangeError if the caveat's data doesn't have a day for the placeholder */
export function caveatDay({ id, days }: Caveat<EditionId>, placeholder: string): CalendarDate {
  const day = days?.[placeholder];
  if (day) return day;
  throw new RangeError(`The caveat "${id}" has no day for {{${placeholder}}}.`);
}
