/** Reads a date from three fields: each has its own part, or one of them has a complete date, typed or pasted. */
import type { DateField } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import type { CalendarDate } from '../rules/index.ts';
import { faultsOfParts, readDay, readMonth, readParts, readYear } from './parts.ts';
import { readDate } from './read-date.ts';
import type { DateFailure, DateText } from './reading.ts';

export type FieldsReading = {
  /** What the fields should contain: the parts of a complete date in one field, otherwise what was typed. */
  readonly parts: DateText;
} & (
  | { readonly ok: true; readonly date: CalendarDate; readonly alternative?: CalendarDate }
  | { readonly ok: false; readonly faults: readonly DateFailure[] }
);

/** Faults that only a complete date can have, such as a wrong weekday. */
const WHOLE_DATE_FAULTS: ReadonlySet<DateFailure['of']> = new Set([
  'calculator.error.year-not-four-digits',
  'calculator.error.weekday-differs',
]);

const FIELDS = ['day', 'month', 'year'] as const satisfies readonly DateField[];
const READERS = { day: readDay, month: readMonth, year: readYear } as const;

const isFilled = (text: string) => text.trim() !== '';

/** Whether a text is only its field's part: a valid part, or a number that may be out of range (`45` for the day). */
const isOwnPart = (field: DateField, text: string) =>
  READERS[field](text) !== undefined || /^\d{1,4}$/.test(text.normalize('NFKC').trim());

/**
 * Completes a date that was typed into one field without its day or year (`March 2021`) with the other fields.
 * Undefined if both have the same part.
 * @param from the field with the typed date
 */
function completeParts(parts: DateText, fields: DateText, from: DateField): DateText | undefined {
  const others = FIELDS.filter((field) => field !== from && isFilled(fields[field]));
  if (others.some((field) => parts[field] !== '')) return undefined;
  return { ...parts, ...Object.fromEntries(others.map((field) => [field, fields[field]])) };
}

const failureOf = (parts: DateText, ...faults: readonly DateFailure[]): FieldsReading => ({ ok: false, parts, faults });

function readEachPart(parts: DateText, locale: Locale): FieldsReading {
  const faults = faultsOfParts(parts, locale);
  if (faults.length > 0) return failureOf(parts, ...faults);
  const reading = readParts(parts, locale);
  return reading.ok ? { ok: true, date: reading.date, parts } : failureOf(parts, reading);
}

/** Undefined if the field's text isn't a complete date; each field is then read as its own part. */
function readWhole(field: DateField, fields: DateText, locale: Locale): FieldsReading | undefined {
  const reading = readDate(fields[field], locale);
  if (reading.ok) {
    const { date, parts, alternative } = reading;
    return alternative ? { ok: true, date, parts, alternative } : { ok: true, date, parts };
  }
  const { parts } = reading;
  if (parts) {
    if (FIELDS.every((name) => parts[name] !== '')) return failureOf(parts, reading);
    const completed = completeParts(parts, fields, field);
    return completed && readEachPart(completed, locale);
  }
  const isAlone = FIELDS.every((name) => name === field || !isFilled(fields[name]));
  const isWholeDate = WHOLE_DATE_FAULTS.has(reading.of);
  return isAlone || isWholeDate ? failureOf(fields, { ...reading, fields: [field] }) : undefined;
}

/**
 * The date in three fields, or its faults: one if a field has a complete date, otherwise up to one per field.
 * @example readFields({ day: '01/03/2021 00:00', month: '', year: '' }, localeOf('fr-FR'))
 * // => { ok: true, date: '2021-03-01', alternative: '2021-01-03', parts: { day: '01', month: '03', year: '2021' } }
 */
export function readFields(fields: DateText, locale: Locale): FieldsReading {
  const filled = FIELDS.filter((field) => isFilled(fields[field]));
  if (filled.length === 0) {
    return failureOf(fields, { ok: false, of: 'calculator.error.date-missing', fields: ['day', 'month', 'year'] });
  }
  for (const field of filled) {
    const whole = isOwnPart(field, fields[field]) ? undefined : readWhole(field, fields, locale);
    if (whole) return whole;
  }
  return readEachPart(fields, locale);
}
