/** From what the form holds to a question, or to everything that is wrong with it at once. */
import {
  type CalendarDate,
  FIRST_YEAR,
  LAST_YEAR,
  OFFERS,
  daysInMonth,
  firstAnniversary,
  isOfferId,
  readDateParts,
} from '../../rules/index.ts';
import { type Basis, EMPTY_ENTRY, type Entry, type Problem, type Verdict } from './question.ts';
import { type DateText, type DateWords, readDay, readMonth, readWholeDate, readYear } from './typed-date.ts';

type DateVerdict =
  { readonly ok: true; readonly date: CalendarDate } | { readonly ok: false; readonly problems: readonly Problem[] };

const DATE_FIELDS = ['day', 'month', 'year'] as const;
const LEAP_YEAR = 2020; // February is longest in it

/**
 * A whole date typed or pasted into one field belongs in all three; else the fields are left as they are.
 * Without a year ("30 February") it is taken apart only where the other fields are empty.
 */
export function spreadWholeDate(entry: Entry, words: DateWords): { entry: Entry; other?: DateText } {
  const filled = DATE_FIELDS.filter((name) => entry[name].trim() !== '');
  for (const name of filled) {
    const whole = readWholeDate(entry[name], words);
    if (!whole || (whole.text.year === '' && filled.length > 1)) continue;
    const spread = { entry: { ...entry, ...whole.text } };
    return whole.other ? { ...spread, other: whole.other } : spread;
  }
  return { entry };
}

function partProblems(entry: Entry, day?: number, month?: number, year?: number): Problem[] {
  const problems: Problem[] = [];
  const missing = (name: (typeof DATE_FIELDS)[number]) => entry[name].trim() === '';
  if (missing('day')) problems.push({ code: 'day-missing', fields: ['day'], values: {} });
  else if (day === undefined || day < 1 || day > 31)
    problems.push({ code: 'day-not-a-number', fields: ['day'], values: { found: entry.day } });
  if (missing('month')) problems.push({ code: 'month-missing', fields: ['month'], values: {} });
  else if (month === undefined || month < 1 || month > 12)
    problems.push({ code: 'month-unknown', fields: ['month'], values: { found: entry.month } });
  if (missing('year')) problems.push({ code: 'year-missing', fields: ['year'], values: {} });
  else if (year === undefined)
    problems.push({ code: 'year-not-four-digits', fields: ['year'], values: { found: entry.year } });
  else if (year < FIRST_YEAR || year > LAST_YEAR)
    problems.push({
      code: 'year-out-of-range',
      fields: ['year'],
      values: { found: entry.year, from: FIRST_YEAR, to: LAST_YEAR },
    });
  return problems;
}

function judgeDate(entry: Entry, words: DateWords): DateVerdict {
  if (DATE_FIELDS.every((name) => entry[name].trim() === '')) {
    return { ok: false, problems: [{ code: 'date-missing', fields: ['day', 'month', 'year'], values: {} }] };
  }
  const day = readDay(entry.day);
  const month = readMonth(entry.month, words);
  const year = readYear(entry.year);
  const problems = partProblems(entry, day, month, year);
  const monthName = month === undefined ? '' : words.monthName(month);
  if (day === undefined || day < 1 || day > 31 || month === undefined || monthName === '') {
    return { ok: false, problems };
  }
  if (year !== undefined && problems.length === 0) {
    const reading = readDateParts(year, month, day);
    if (reading.ok) return { ok: true, date: reading.value };
    const values = { day, month: monthName, year };
    problems.push({ code: 'no-such-day', fields: ['day', 'month', 'year'], values, count: daysInMonth(year, month) });
  } else if (day > daysInMonth(LEAP_YEAR, month)) {
    problems.unshift({ code: 'never-such-day', fields: ['day', 'month'], values: { day, month: monthName } });
  }
  return { ok: false, problems };
}

function offerProblem(entry: Entry): Problem | undefined {
  if (entry.offer === '') return { code: 'offer-missing', fields: ['offer'], values: {} };
  if (!isOfferId(entry.offer)) return { code: 'offer-unknown', fields: ['offer'], values: { found: entry.offer } };
  return undefined;
}

/**
 * The day one text names as a whole, in any form the three fields take; and the day it would be with day and
 * month the other way round, where both could be meant. Undefined where it names none.
 */
export function readWholeDay(
  text: string,
  words: DateWords,
): { readonly date: CalendarDate; readonly other?: CalendarDate } | undefined {
  const whole = readWholeDate(text, words);
  const judged = whole && judgeDate({ ...EMPTY_ENTRY, ...whole.text }, words);
  if (!judged?.ok) return undefined;
  const other = whole?.other && judgeDate({ ...EMPTY_ENTRY, ...whole.other }, words);
  return other?.ok ? { date: judged.date, other: other.date } : { date: judged.date };
}

/** The day to calculate from, typed: a whole date in any form the three fields take. Empty means the real day. */
function judgeToday(text: string, words: DateWords): { readonly today?: CalendarDate; readonly problem?: Problem } {
  if (text.trim() === '') return {};
  const day = readWholeDay(text, words);
  if (day) return { today: day.date };
  const values = { found: text, from: FIRST_YEAR, to: LAST_YEAR };
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
 * @example judgeEntry({ ...EMPTY_ENTRY, offer: 'action-pack', day: '31', month: '2', year: '2021' }, words)
 * // => { kind: 'problems', problems: [{ code: 'no-such-day', … }] }
 */
export function judgeEntry(entry: Entry, words: DateWords): Verdict {
  const { today, problem: todayProblem } = judgeToday(entry.today, words);
  const asOf = today ? { today } : {};
  const { offer } = entry;
  if (offer === 'network-membership' && !todayProblem) return { kind: 'question', question: { offer, ...asOf } };

  const basis: Basis = entry.basis === 'purchase' ? 'purchase' : 'anniversary';
  const spread = spreadWholeDate(entry, words);
  const date = judgeDate(spread.entry, words);
  const dateProblems = date.ok ? [rangeProblem(date.date, basis)] : date.problems;
  const [first, ...rest] = [offerProblem(entry), basisProblem(entry), ...dateProblems, todayProblem].filter(
    (problem) => problem !== undefined,
  );
  if (first) return { kind: 'problems', problems: [first, ...rest] };
  if (!date.ok || !isOfferId(offer) || offer === 'network-membership') {
    throw new Error('An entry without problems has an offer that renews, and a date.');
  }
  const other = spread.other && judgeDate({ ...entry, ...spread.other }, words);
  return {
    kind: 'question',
    question: { offer, basis, date: date.date, ...asOf },
    ...(other?.ok ? { otherReading: other.date } : {}),
  };
}
