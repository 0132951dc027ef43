/** From what the form holds to a question, or to everything that is wrong with it at once. */
import { type DateFailure, type DateText, readDate, readFields } from '../../../dates/index.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { type CalendarDate, FIRST_YEAR, LAST_YEAR, OFFERS, firstAnniversary, isOfferId } from '../../../rules/index.ts';
import type { Basis, Entry, Problem, ParseResult } from './question.ts';

const dateText = ({ day, month, year }: Entry): DateText => ({ day, month, year });

/** The entry with a whole date that's in one field in all three. */
export function splitPastedDate(entry: Entry, locale: Locale): Entry {
  return { ...entry, ...readFields(dateText(entry), locale).parts };
}

function problemOf({ reason, fields, values, count }: DateFailure): Problem {
  return count === undefined ? { code: reason, fields, values } : { code: reason, fields, values, count };
}

function offerProblem(entry: Entry): Problem | undefined {
  if (entry.offer === '') return { code: 'offer-missing', fields: ['offer'], values: {} };
  if (!isOfferId(entry.offer)) return { code: 'offer-unknown', fields: ['offer'], values: { found: entry.offer } };
  return undefined;
}

/** Faults that the message of this one field says better. */
const NO_WHOLE_DATE = new Set<string>(['date-unreadable', 'day-missing', 'month-missing', 'year-missing']);

/** The day to calculate from, typed: a whole date in any form the three fields take. Empty means the real day. */
function judgeToday(text: string, locale: Locale): { readonly today?: CalendarDate; readonly problem?: Problem } {
  if (text.trim() === '') return {};
  const reading = readDate(text, locale);
  if (reading.ok) return { today: reading.date };
  if (!NO_WHOLE_DATE.has(reading.reason)) return { problem: { ...problemOf(reading), fields: ['today'] } };
  const values = { found: text.trim(), ...reading.values, from: FIRST_YEAR, to: LAST_YEAR };
  return { problem: { code: 'today-not-a-date', fields: ['today'], values } };
}

function basisProblem(entry: Entry): Problem | undefined {
  const hasNoPurchase = isOfferId(entry.offer) && !OFFERS[entry.offer].hasPurchaseDate;
  return entry.basis === 'purchase' && hasNoPurchase
    ? { code: 'purchase-of-specialization', fields: ['basis'], values: {} }
    : undefined;
}

function rangeProblem(date: CalendarDate, basis: Basis): Problem | undefined {
  if (basis === 'anniversary') return undefined;
  const year = Number(firstAnniversary(date).slice(0, 4));
  return year > LAST_YEAR
    ? { code: 'anniversary-out-of-range', fields: ['year'], values: { year, to: LAST_YEAR } }
    : undefined;
}

/**
 * The verdict on an entry: a question, or all its problems in the order of the form.
 * @example parseQuestion({ ...EMPTY_ENTRY, offer: 'action-pack', day: '31', month: '2', year: '2021' }, locale)
 * // => { kind: 'problems', problems: [{ code: 'no-such-day', … }] }
 */
export function parseQuestion(entry: Entry, locale: Locale): ParseResult {
  const { today, problem: todayProblem } = judgeToday(entry.today, locale);
  const asOf = today ? { today } : {};
  const { offer } = entry;
  if (offer === 'network-membership' && !todayProblem) return { kind: 'question', question: { offer, ...asOf } };

  const basis: Basis = entry.basis === 'purchase' ? 'purchase' : 'anniversary';
  const reading = readFields(dateText(entry), locale);
  const dateProblems = reading.ok ? [rangeProblem(reading.date, basis)] : reading.faults.map(problemOf);
  const [first, ...rest] = [offerProblem(entry), basisProblem(entry), ...dateProblems, todayProblem].filter(
    (problem) => problem !== undefined,
  );
  if (first) return { kind: 'problems', problems: [first, ...rest] };
  if (!reading.ok || !isOfferId(offer) || offer === 'network-membership') {
    throw new Error('An entry without problems has an offer that renews, and a date.');
  }
  const question = { offer, basis, date: reading.date, ...asOf };
  return reading.alternative
    ? { kind: 'question', question, alternativeDate: reading.alternative }
    : { kind: 'question', question };
}
