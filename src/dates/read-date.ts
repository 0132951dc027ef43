/**
 * Parses a date as people and programs write it: for the calculator's fields, the calculation date, the planner's form,
 * and imported lists. The strict ISO parser for URLs and files is in rules/calendar-date.ts.
 */
import { createDateFormat } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { type CalendarDate, calendarDate, daysBetween } from '../rules/index.ts';
import { cleanText, quotable } from './clean.ts';
import { readParts } from './parts.ts';
import type { DateFailure, DateReading, DateText, DayMonthOrder } from './reading.ts';
import { type Roles, rolesOf } from './roles.ts';
import { withoutDottedTime, withoutTime } from './time-of-day.ts';
import { tokensOf } from './tokens.ts';

const A_MONDAY = calendarDate('2001-01-01');
const weekdayOf = (date: CalendarDate) => ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;
const OTHER_ORDER = { dmy: 'mdy', mdy: 'dmy' } as const;

/** No date is longer, but a cell may contain more, for example a pasted letter. */
const MAX_LENGTH = 300;

/** Labels that email programs and tables put before a date. */
const LABEL =
  /^(?:sent|date|received|envoyé(?: le)?|reçu(?: le)?|datum|verzonden(?: op)?|ontvangen|skickat|mottaget|发送时间|发送日期|接收时间|傳送時間|傳送日期|寄件日期|收件日期|日期) ?: ?/iu;

/** The era after a year (AD), as `Intl` prints it in several languages. */
const ERA_AFTER_YEAR =
  /(?<=\d)\s(?:AD|A\.D\.|CE|ap\. J\.-C\.|après Jésus-Christ|e\.Kr\.|efter Kristus|n\.Chr\.|na Christus)(?!\p{L})/iu;

/** Faults of the whole text, whose messages can show an example of a date that can be read. */
type GeneralFault = 'date-unreadable' | 'digits-only' | 'serial-number' | 'time-only' | 'year-not-four-digits';

const ALL_FIELDS = ['day', 'month', 'year'] as const;

function failure(fault: GeneralFault, text: string, locale: Locale): DateFailure {
  const example = createDateFormat(locale.tag).long(calendarDate('2021-03-01'));
  const values = { found: text, example };
  return { ok: false, of: `calculator.error.${fault}`, fields: ALL_FIELDS, values };
}

/** Eight digits can be a date. Any other number gets an error that says what it could be, such as a serial number. */
function readDigits(digits: string, text: string, locale: Locale): DateReading {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(digits);
  if (compact) {
    const [, year = '', month = '', day = ''] = compact;
    const reading = readParts({ day, month, year }, locale);
    if (reading.ok) return reading;
  }
  if (/^\d{5}\b/.test(digits)) return failure('serial-number', text, locale);
  return failure(digits.length > 5 ? 'digits-only' : 'date-unreadable', text, locale);
}

const swapDayAndMonth = (parts: DateText): DateText => ({ ...parts, day: parts.month, month: parts.day });

/** If the text has a weekday that only matches with day and month exchanged, they're exchanged. */
function readRoles({ parts, weekdays, order, isAmbiguous }: Roles, text: string, locale: Locale): DateReading {
  const first = readParts(parts, locale);
  if (!first.ok) return first;
  const fits = (date: CalendarDate) => weekdays.every((days) => days.has(weekdayOf(date)));
  const swapped = isAmbiguous ? readParts(swapDayAndMonth(parts), locale) : undefined;
  const second = swapped?.ok && fits(swapped.date) ? swapped : undefined;
  const chosen = fits(first.date) ? first : second;
  if (!chosen) {
    const date = createDateFormat(locale.tag).full(first.date);
    return { ok: false, of: 'calculator.error.weekday-differs', fields: ALL_FIELDS, values: { found: text, date } };
  }
  if (!order) return chosen;
  if (chosen === first && second) return { ...chosen, order, alternative: second.date };
  const readOrder = chosen === first ? order : OTHER_ORDER[order];
  return { ...chosen, order: readOrder, isEvidence: Number(parts.day) !== Number(parts.month) };
}

/** Undefined if the text isn't a date. `found` is the original text, for messages. */
function readWithoutTime(text: string, found: string, locale: Locale, order: DayMonthOrder): DateReading | undefined {
  const tokens = tokensOf(text);
  const roles = tokens && rolesOf(tokens, order);
  const fields = ['year', 'day', 'month'] as const;
  if (roles === 'year-missing') return { ok: false, of: 'calculator.error.year-missing', fields };
  if (typeof roles === 'string') return { ...failure(roles, found, locale), fields };
  return roles && readRoles(roles, found, locale);
}

/** The order in which a language reads two numbers that could be either day or month. */
export const orderOf = ({ dayFirst }: Locale): DayMonthOrder => (dayFirst ? 'dmy' : 'mdy');

/**
 * The date in a text, or the fault because of which it can't be read. The whole text must be understood: a second date,
 * or a leftover number or word, is refused.
 * @param options.order the order of day and month if the text doesn't decide it; by default, that of the language
 * @example readDate('01/03/2021 00:00', localeOf('fr-FR'))
 * // => { ok: true, date: '2021-03-01', order: 'dmy', alternative: '2021-01-03', parts: … }
 */
export function readDate(text: string, locale: Locale, options: { readonly order?: DayMonthOrder } = {}): DateReading {
  const found = quotable(text);
  if (text.length > MAX_LENGTH) return failure('date-unreadable', found, locale);
  const clean = cleanText(text);
  if (clean === '') return { ok: false, of: 'calculator.error.date-missing', fields: ALL_FIELDS };
  const plain = clean
    .replace(LABEL, '')
    .replace(ERA_AFTER_YEAR, '')
    .replace(/[.,;:!?]+$/, '');
  const { rest, hadTime } = withoutTime(plain);
  if (rest === '') return failure(hadTime ? 'time-only' : 'date-unreadable', found, locale);
  if (/^(?:\d+|\d{5}[.,]\d+)$/.test(rest)) return readDigits(rest, found, locale);
  const order = options.order ?? orderOf(locale);
  const withoutDots = withoutDottedTime(plain);
  return (
    readWithoutTime(rest, found, locale, order) ??
    (withoutDots === undefined ? undefined : readWithoutTime(withoutDots, found, locale, order)) ??
    failure('date-unreadable', found, locale)
  );
}
