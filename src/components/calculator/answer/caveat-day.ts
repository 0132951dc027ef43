import type { CalendarDate, Caveat, EditionId } from '../../../rules/index.ts';

/**
 * The day for a placeholder in a caveat's text.
 * @throws RangeError if the caveat's data doesn't have it
 */
export function caveatDay({ id, days }: Caveat<EditionId>, placeholder: string): CalendarDate {
  const day = days?.[placeholder];
  if (day) return day;
  throw new RangeError(`The caveat "${id}" has no day for {{${placeholder}}}.`);
}
