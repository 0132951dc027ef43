/** Parses a query into a question, or into a list of all problems. */
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
import { type ParsedQuery, type QueryParameters, parametersOf, valuesOf } from './question-url.ts';
import type { FormValues, ParseResult, Problem } from './question.ts';

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

/** Problems that a query can have but the form can't, such as two dates. */
function queryProblems(parameters: QueryParameters, locale: Locale): readonly Problem[] {
  const { anniversary, purchase, basis, today, parity } = parameters;
  const problems: Problem[] = [];
  if (anniversary && purchase) problems.push({ of: 'calculator.error.both-dates', fields: ['basis'] });
  if (basis && basis !== 'anniversary' && basis !== 'purchase') {
    problems.push({ of: 'calculator.error.query-basis', fields: ['basis'], values: { found: basis } });
  }
  for (const text of [anniversary, purchase]) {
    const parsedDate = text ? readCalendarDate(text) : undefined;
    if (text && parsedDate && !parsedDate.ok) problems.push(dateProblem(text, parsedDate.refusal, locale));
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

/** An invalid ISO date is one problem, so fields in `reported` (its day, month, and year) have no further problems. */
function remainingProblems(values: FormValues, reported: readonly Problem[], locale: Locale): readonly Problem[] {
  const result = parseQuestion(values, locale);
  const isReported = (problem: Problem) =>
    problem.fields.some((field) => reported.some(({ fields }) => fields.includes(field)));
  return result.kind === 'problems' ? result.problems.filter((problem) => !isReported(problem)) : [];
}

/** A question with problems is also `asked`, so that the reader sees their messages. */
export function parseQuery(query: string, locale: Locale): ParsedQuery {
  const parameters = parametersOf(query);
  if (Object.keys(parameters).length === 0) return { kind: 'nothing' };
  const values = valuesOf(parameters);
  const reported = queryProblems(parameters, locale);
  const { offer = '' } = parameters;
  const hasUnknownOffer = offer !== '' && !isOfferOf(offer);
  // The form always sends `basis`, so its query without a date is a problem. A link may contain just an offer.
  const { anniversary, purchase, day, month, year, basis } = parameters;
  const givesDate = anniversary ?? purchase ?? day ?? month ?? year ?? basis;
  const needsNoDate = isOfferOf(offer) && !isRenewable(offer);
  if (!givesDate && !needsNoDate && !hasUnknownOffer && reported.length === 0) return { kind: 'preselected', values };

  const formProblems = remainingProblems(values, reported, locale);
  const isAboutMissingValue = ({ of }: Problem) =>
    of === 'calculator.error.date-missing' || of === 'calculator.error.offer-missing';
  // If a link has no date, a missing date or offer isn't a problem.
  const [first, ...rest] = [
    ...reported,
    ...(givesDate ? formProblems : formProblems.filter((problem) => !isAboutMissingValue(problem))),
  ];
  const result: ParseResult = first ? { kind: 'problems', problems: [first, ...rest] } : parseQuestion(values, locale);
  return { kind: 'asked', values, result };
}
