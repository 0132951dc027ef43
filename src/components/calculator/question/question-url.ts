/**
 * The query of an answer's URL. Dates in it are ISO dates in ASCII digits; an empty parameter counts as absent; other
 * parameters are kept. Without JavaScript, the form sends `basis`, `day`, `month`, and `year`.
 */
import { createDateFormat } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import {
  type DateRefusal,
  FIRST_YEAR,
  LAST_YEAR,
  isOfferOf,
  isRenewable,
  readCalendarDate,
} from '../../../rules/index.ts';
import { parseQuestion } from './parse-question.ts';
import { EMPTY_VALUES, type FormValues, type ParseResult, type Problem, type Question } from './question.ts';

const OURS = ['offer', 'basis', 'day', 'month', 'year', 'anniversary', 'purchase', 'today', 'parity'] as const;
type Parameters = Readonly<Partial<Record<(typeof OURS)[number], string>>>;

/** What a query asks: nothing, fields to fill in, or a question. `values` are the form's values then. */
export type ParsedQuery =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'preselected'; readonly values: FormValues }
  | { readonly kind: 'asked'; readonly values: FormValues; readonly result: ParseResult };

function parametersOf(query: string): Parameters {
  const search = new URLSearchParams(query);
  const given = OURS.flatMap((name): readonly (readonly [string, string])[] => {
    const value = search.get(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries<string>(given);
}

/** The query's date in the form's fields. Text that doesn't look like a date goes into the day field, so nothing is lost. */
function dateFields(text: string): Pick<FormValues, 'day' | 'month' | 'year'> {
  const [, year = '', month = '', day = text] = /^(\d+)-(\d+)-(\d+)$/.exec(text) ?? [];
  return { day, month, year };
}

function dateProblem(text: string, refusal: DateRefusal, locale: Locale): Problem {
  switch (refusal.reason) {
    case 'no-such-day': {
      const { day, month, year, daysInMonth: count } = refusal;
      if (day < 1 || day > 31)
        return { of: 'calculator.error.day-not-a-number', fields: ['day'], values: { found: day } };
      const values = { day, month: createDateFormat(locale.tag).month(month), year };
      return { of: 'calculator.error.no-such-day', fields: ['day', 'month', 'year'], values, count };
    }
    case 'no-such-month':
      return { of: 'calculator.error.month-unknown', fields: ['month'], values: { found: refusal.month } };
    case 'year-out-of-range': {
      const values = { found: refusal.year, from: FIRST_YEAR, to: LAST_YEAR };
      return { of: 'calculator.error.year-out-of-range', fields: ['year'], values };
    }
    case 'empty':
    case 'malformed':
    case 'reversed':
      return { of: 'calculator.error.query-date', fields: ['day', 'month', 'year'], values: { found: text } };
  }
}

/** Problems that only a URL can have, not the form. They're listed before those of the form's values. */
function queryProblems(params: Parameters, locale: Locale): readonly Problem[] {
  const { anniversary, purchase, basis, today, parity } = params;
  const problems: Problem[] = [];
  if (anniversary && purchase) problems.push({ of: 'calculator.error.both-dates', fields: ['basis'] });
  if (basis && basis !== 'anniversary' && basis !== 'purchase') {
    problems.push({ of: 'calculator.error.query-basis', fields: ['basis'], values: { found: basis } });
  }
  for (const text of [anniversary, purchase]) {
    const reading = text ? readCalendarDate(text) : undefined;
    if (text && reading && !reading.ok) problems.push(dateProblem(text, reading.refusal, locale));
  }
  if (today && !readCalendarDate(today).ok) {
    problems.push({
      of: 'calculator.error.query-today',
      fields: ['today'],
      values: { found: today, from: FIRST_YEAR, to: LAST_YEAR },
    });
  }
  if (parity && parity !== 'odd' && parity !== 'even') {
    problems.push({ of: 'calculator.error.query-parity', fields: ['parity'], values: { found: parity } });
  }
  return problems;
}

function valuesOf(params: Parameters): FormValues {
  const { offer = '', anniversary, purchase, today = '', parity = '' } = params;
  const { day = '', month = '', year = '' } = params;
  const linked = anniversary ?? purchase;
  const isPurchase = linked === undefined ? params.basis === 'purchase' : anniversary === undefined;
  const date = linked === undefined ? { day, month, year } : dateFields(linked);
  return { ...EMPTY_VALUES, offer, basis: isPurchase ? 'purchase' : 'anniversary', ...date, today, parity };
}

/**
 * The problems of the form's values, without those about fields that the query already has a problem with: an ISO date
 * is refused as a whole, not for what its parts could mean.
 */
function remainingProblems(values: FormValues, refused: readonly Problem[], locale: Locale): readonly Problem[] {
  const result = parseQuestion(values, locale);
  const isRefused = (problem: Problem) =>
    problem.fields.some((field) => refused.some(({ fields }) => fields.includes(field)));
  return result.kind === 'problems' ? result.problems.filter((problem) => !isRefused(problem)) : [];
}

/**
 * What a query asks.
 * @example parseQuery('?offer=action-pack&anniversary=2021-06-22', locale).kind // => 'asked'
 * @example parseQuery('?offer=action-pack', locale).kind // => 'preselected'
 */
export function parseQuery(query: string, locale: Locale): ParsedQuery {
  const params = parametersOf(query);
  if (Object.keys(params).length === 0) return { kind: 'nothing' };
  const values = valuesOf(params);
  const refused = queryProblems(params, locale);
  const { offer = '' } = params;
  const hasUnknownOffer = offer !== '' && !isOfferOf(offer);
  // The form always sends its basis, so a missing date is then a problem. A link may give just an offer.
  const { anniversary, purchase, day, month, year, basis } = params;
  const gives = anniversary ?? purchase ?? day ?? month ?? year ?? basis;
  const needsNoDate = isOfferOf(offer) && !isRenewable(offer);
  if (!gives && !needsNoDate && !hasUnknownOffer && refused.length === 0) return { kind: 'preselected', values };

  const own = remainingProblems(values, refused, locale);
  const isAboutDate = ({ of }: Problem) =>
    of === 'calculator.error.date-missing' || of === 'calculator.error.offer-missing';
  const [first, ...rest] = [...refused, ...(gives ? own : own.filter((problem) => !isAboutDate(problem)))];
  const result: ParseResult = first ? { kind: 'problems', problems: [first, ...rest] } : parseQuestion(values, locale);
  return { kind: 'asked', values, result };
}

/**
 * The canonical query of a question: the calculator's parameters in a fixed order, then all others of the old query.
 * @example toQuery({ offer: 'action-pack', basis: 'anniversary', date: '2021-06-22' }, '?english=show&day=1')
 * // => '?offer=action-pack&anniversary=2021-06-22&english=show'
 */
export function toQuery(question: Question, query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([name]) => !OURS.some((own) => own === name));
  const own: [string, string][] = [['offer', question.offer]];
  if ('date' in question) {
    own.push([question.basis, question.date]);
    if (question.parity) own.push(['parity', question.parity]);
  }
  if (question.today) own.push(['today', question.today]);
  return `?${new URLSearchParams([...own, ...kept]).toString()}`;
}
