/** Reads day, month, and year from separate texts: the three fields, or the parts of a complete date. */
import { createDateFormat, type DateField } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { FIRST_YEAR, LAST_YEAR, daysInMonth, readDateParts } from '../rules/index.ts';
import { cleanText, quotable } from './clean.ts';
import type { DateFailure, DateMessage, DateReading, DateText } from './reading.ts';
import { type NumberToken, type NumberUnit, isName, isNumber, tokensOf } from './tokens.ts';

const LEAP_YEAR = 2020; // February has 29 days

const PLAIN_NUMBER = { kind: 'number', unit: undefined, era: undefined, isShort: false, gap: '' } as const;

/** Undefined if the text has other numbers, or if the number has another unit: `3月` can't be a day. */
function onlyNumber(text: string, part: NumberUnit): NumberToken | undefined {
  if (/^\d+$/.test(text)) return { ...PLAIN_NUMBER, digits: text };
  const tokens = tokensOf(cleanText(text).replace(/[.,]+$/, '')) ?? [];
  const [number, ...more] = tokens.filter(isNumber);
  const isAlone = more.length === 0 && tokens.filter(isName).every(({ means }) => means.months.size === 0);
  return number && isAlone && (number.unit === undefined || number.unit === part) && !number.isShort
    ? number
    : undefined;
}

/**
 * The day in a text. Undefined if there's none.
 * @example readDay('1er') // => 1
 */
export function readDay(text: string): number | undefined {
  const number = onlyNumber(text, 'day');
  return number && number.digits.length < 3 && number.era === undefined ? Number(number.digits) : undefined;
}

/**
 * The month in a text: a number, a name, or the first letters of exactly one name. Undefined if there's none.
 * @example readMonth('févr.') // => 2
 */
export function readMonth(text: string): number | undefined {
  const number = onlyNumber(text, 'month');
  if (number) return number.digits.length < 3 && number.era === undefined ? Number(number.digits) : undefined;
  const [name, ...more] = tokensOf(cleanText(text)) ?? [];
  if (!name || !isName(name) || more.length > 0 || name.means.months.size !== 1) return undefined;
  return [...name.means.months][0];
}

/**
 * The year in a text: a number with four digits, or a year of an era. Undefined if there's none.
 * @example readYear('民國110年') // => 2021
 */
export function readYear(text: string): number | undefined {
  const number = onlyNumber(text, 'year');
  if (!number || (number.era === undefined && number.digits.length !== 4)) return undefined;
  return Number(number.digits) + (number.era ?? 0);
}

const isMissing = (text: string) => text.trim() === '';

/** Faults in the order day, month, year, but a day that the month never has comes first. Empty if there are none. */
export function faultsOfParts(parts: DateText, locale: Locale): readonly DateFailure[] {
  const faults: DateFailure[] = [];
  const addFault = (message: DateMessage, fields: DateFailure['fields']) => {
    faults.push({ ...message, ok: false, fields, parts });
  };
  const day = readDay(parts.day);
  const month = readMonth(parts.month);
  const year = readYear(parts.year);
  const isDay = day !== undefined && day >= 1 && day <= 31;
  const isMonth = month !== undefined && month >= 1 && month <= 12;
  if (isMissing(parts.day)) addFault({ of: 'calculator.error.day-missing' }, ['day']);
  else if (!isDay)
    addFault({ of: 'calculator.error.day-not-a-number', values: { found: quotable(parts.day) } }, ['day']);
  if (isMissing(parts.month)) addFault({ of: 'calculator.error.month-missing' }, ['month']);
  else if (!isMonth)
    addFault({ of: 'calculator.error.month-unknown', values: { found: quotable(parts.month) } }, ['month']);
  if (isMissing(parts.year)) addFault({ of: 'calculator.error.year-missing' }, ['year']);
  else if (year === undefined)
    addFault({ of: 'calculator.error.year-not-four-digits', values: { found: quotable(parts.year) } }, ['year']);
  else if (year < FIRST_YEAR || year > LAST_YEAR) {
    addFault(
      {
        of: 'calculator.error.year-out-of-range',
        values: { found: quotable(parts.year), from: FIRST_YEAR, to: LAST_YEAR },
      },
      ['year'],
    );
  }
  if (!isDay || !isMonth) return faults;
  const monthName = () => createDateFormat(locale.tag).month(month);
  if (year === undefined || faults.length > 0) {
    if (day > daysInMonth(LEAP_YEAR, month)) {
      const fields: readonly [DateField, DateField] = ['day', 'month'];
      const values = { day, month: monthName() };
      faults.unshift({ ok: false, of: 'calculator.error.never-such-day', fields, values, parts });
    }
  } else if (day > daysInMonth(year, month)) {
    const values = { day, month: monthName(), year };
    const count = daysInMonth(year, month);
    addFault({ of: 'calculator.error.no-such-day', values, count }, ['day', 'month', 'year']);
  }
  return faults;
}

/** The date with these parts, or their first fault. */
export function readParts(parts: DateText, locale: Locale): DateReading {
  const [first] = faultsOfParts(parts, locale);
  if (first) return first;
  const reading = readDateParts(readYear(parts.year) ?? 0, readMonth(parts.month) ?? 0, readDay(parts.day) ?? 0);
  if (reading.ok) return { ok: true, date: reading.value, parts };
  throw new Error(`These parts have no faults, so they should be a date: ${JSON.stringify(parts)}`);
}
