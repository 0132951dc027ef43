/**
 * The oracle's own calendar. A day is a number: the days since March 1 of the year 0, by the Gregorian rule. The
 * calendar shares no code with the rules under test, and doesn't use `Date` or a library.
 */

const daysBeforeMarch = (year: number) =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** The number of days from March 1 to the start of each month: March, April, … February of the next year. */
const DAYS_BEFORE_MONTH = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337];

export const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days in each month, from January to December, in a year that isn't a leap year. */
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days in a month (January is 1); 0 if the month doesn't exist. */
export const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** January is month 1. */
export function numberOf(year: number, month: number, day: number): number {
  const monthFromMarch = (month + 9) % 12; // March is 0
  return daysBeforeMarch(month < 3 ? year - 1 : year) + (DAYS_BEFORE_MONTH[monthFromMarch] ?? 0) + day - 1;
}

/** The year, month, and day of a day number. @example partsOf(dayNumber('2024-08-15')) // => [2024, 8, 15] */
export function partsOf(day: number): readonly [year: number, month: number, day: number] {
  // Years begin in March here. The estimated year is correct or one too high.
  const guess = Math.floor(day / 365.2425) + 1;
  const marchYear = daysBeforeMarch(guess) > day ? guess - 1 : guess;
  const dayOfYear = day - daysBeforeMarch(marchYear);
  const monthFromMarch = DAYS_BEFORE_MONTH.findLastIndex((before) => before <= dayOfYear);
  const month = ((monthFromMarch + 2) % 12) + 1;
  return [month < 3 ? marchYear + 1 : marchYear, month, dayOfYear - (DAYS_BEFORE_MONTH[monthFromMarch] ?? 0) + 1];
}

/** @example dayNumber('2020-02-29') === dayNumber('2020-03-01') - 1 */
export function dayNumber(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return numberOf(year, month, day);
}

const pad = (value: number) => String(value).padStart(2, '0');

const isoOf = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;

/** Every day from January 1 of one year through December 31 of another. */
export interface Days {
  readonly first: number;
  /** The ISO texts of the days, in order. */
  readonly iso: readonly string[];
}

export function daysOf(fromYear: number, toYear: number): Days {
  const iso: string[] = [];
  for (let year = fromYear; year <= toYear; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= lengthOf(year, month); day++) iso.push(isoOf(year, month, day));
    }
  }
  return { first: numberOf(fromYear, 1, 1), iso };
}

/** The same day a number of years later. February 29 becomes February 28 in a year without it. Facts E1, E2. */
export function yearsLater(iso: string, years: number): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return isoOf(year + years, month, Math.min(day, lengthOf(year + years, month)));
}
