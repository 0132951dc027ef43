/** Parses the form's values into a question, or into a list of all problems. */
import { readDate, readFields } from '../../../dates/index.ts';
import type { Locale } from '../../../i18n/locales.ts';
import {
  type CalendarDate,
  FIRST_YEAR,
  LAST_YEAR,
  acceptsPurchaseDate,
  editionOf,
  firstAnniversary,
  isOfferOf,
  isRenewable,
} from '../../../rules/index.ts';
import { parityOf } from './plain-question.ts';
import { type Basis, type FormValues, type ParseResult, type Problem, dateText } from './question.ts';

function offerProblem(values: FormValues): Problem | undefined {
  if (values.offer === '') return { of: 'calculator.error.offer-missing', fields: ['offer'] };
  if (!isOfferOf(values.offer))
    return { of: 'calculator.error.offer-unknown', fields: ['offer'], values: { found: values.offer } };
  return undefined;
}

/** Problems of the three date fields. For the calculation date, which has one field, `today-not-a-date` is clearer. */
const THREE_FIELD_PROBLEMS: ReadonlySet<Problem['of']> = new Set([
  'calculator.error.date-unreadable',
  'calculator.error.day-missing',
  'calculator.error.month-missing',
  'calculator.error.year-missing',
]);

/**
 * Parses the calculation date: a complete date in one field, in any format that the day, month, and year fields accept.
 * Empty means today.
 */
function parseToday(text: string, locale: Locale): { readonly today?: CalendarDate; readonly problem?: Problem } {
  if (text.trim() === '') return {};
  const parsedDate = readDate(text, locale);
  if (parsedDate.ok) return { today: parsedDate.date };
  if (!THREE_FIELD_PROBLEMS.has(parsedDate.of)) return { problem: { ...parsedDate, fields: ['today'] } };
  const messageValues = { found: text.trim(), from: FIRST_YEAR, to: LAST_YEAR };
  return { problem: { of: 'calculator.error.today-not-a-date', fields: ['today'], values: messageValues } };
}

/** For an offer that has no purchase date, or whose anniversary can't be computed from it. */
function basisProblem(values: FormValues): Problem | undefined {
  const { offer, basis } = values;
  if (basis !== 'purchase' || !isOfferOf(offer) || acceptsPurchaseDate(offer)) return undefined;
  return editionOf(offer) === 'mpn-2021'
    ? { of: 'calculator.error.purchase-of-specialization', fields: ['basis'] }
    : { of: 'calculator.error.anniversary-only', fields: ['basis'] };
}

/** In today's program, a purchase date of an offer without renewal dates is a problem. Any other date is ignored. */
function undatedProblem(values: FormValues): Problem | undefined {
  const hasDate = [values.day, values.month, values.year].some((text) => text.trim() !== '');
  const problem = hasDate ? basisProblem(values) : undefined;
  return problem?.of === 'calculator.error.anniversary-only' ? problem : undefined;
}

/** The problem with a purchase date whose first anniversary is after the last supported year. */
function rangeProblem(date: CalendarDate, basis: Basis): Problem | undefined {
  if (basis === 'anniversary') return undefined;
  const year = Number(firstAnniversary(date).slice(0, 4));
  return year > LAST_YEAR
    ? { of: 'calculator.error.anniversary-out-of-range', fields: ['year'], values: { year, to: LAST_YEAR } }
    : undefined;
}

/**
 * Returns a question, or all problems in the order of the form.
 * @example parseQuestion({ ...EMPTY_VALUES, offer: 'action-pack', day: '31', month: '2', year: '2021' }, locale)
 * // => { kind: 'problems', problems: [{ of: 'calculator.error.no-such-day', … }] }
 */
export function parseQuestion(values: FormValues, locale: Locale): ParseResult {
  const { today, problem: todayProblem } = parseToday(values.today, locale);
  const calculationDate = today ? { today } : {};
  const { offer } = values;
  if (isOfferOf(offer) && !isRenewable(offer)) {
    const [first, ...rest] = [undatedProblem(values), todayProblem].filter((problem) => problem !== undefined);
    return first
      ? { kind: 'problems', problems: [first, ...rest] }
      : { kind: 'question', question: { offer, ...calculationDate } };
  }

  const basis: Basis = values.basis === 'purchase' ? 'purchase' : 'anniversary';
  const parsedDate = readFields(dateText(values), locale);
  const dateProblems = parsedDate.ok ? [rangeProblem(parsedDate.date, basis)] : parsedDate.faults;
  const [first, ...rest] = [offerProblem(values), basisProblem(values), ...dateProblems, todayProblem].filter(
    (problem) => problem !== undefined,
  );
  if (first) return { kind: 'problems', problems: [first, ...rest] };
  if (!parsedDate.ok || !isOfferOf(offer)) {
    throw new Error('Form values without problems have an offer that renews and a date.');
  }
  const question = { offer, basis, date: parsedDate.date, ...calculationDate, ...parityOf(values) };
  return parsedDate.alternative
    ? { kind: 'question', question, alternativeDate: parsedDate.alternative }
    : { kind: 'question', question };
}
