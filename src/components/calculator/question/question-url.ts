/**
 * The address of an answer. Dates in it are strict ASCII ISO; an empty parameter counts as absent; parameters
 * that are not ours are kept. `basis, day, month, year` are what the form sends without JavaScript.
 */
import { createDateFormat } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { type DateRefusal, FIRST_YEAR, LAST_YEAR, OFFERS, isOfferId, readCalendarDate } from '../../../rules/index.ts';
import { parseQuestion } from './parse-question.ts';
import { EMPTY_ENTRY, type Entry, type Problem, type Question, type ParseResult } from './question.ts';

const OURS = ['offer', 'basis', 'day', 'month', 'year', 'anniversary', 'purchase', 'today'] as const;
type Parameters = Readonly<Partial<Record<(typeof OURS)[number], string>>>;

/** What an address asks: nothing, fields to fill in, or something with a verdict. `entry` is what the form then holds. */
export type AddressReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'preselected'; readonly entry: Entry }
  | { readonly kind: 'asked'; readonly entry: Entry; readonly verdict: ParseResult };

function parametersOf(query: string): Parameters {
  const search = new URLSearchParams(query);
  const given = OURS.flatMap((name): readonly (readonly [string, string])[] => {
    const value = search.get(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries<string>(given);
}

/** The date of an address in the form's fields, as far as it has the shape of one; else in the day field, nothing lost. */
function dateFields(text: string): Pick<Entry, 'day' | 'month' | 'year'> {
  const [, year = '', month = '', day = text] = /^(\d+)-(\d+)-(\d+)$/.exec(text) ?? [];
  return { day, month, year };
}

function dateProblem(text: string, refusal: DateRefusal, locale: Locale): Problem {
  switch (refusal.reason) {
    case 'no-such-day': {
      const { day, month, year, daysInMonth: count } = refusal;
      if (day < 1 || day > 31) return { code: 'day-not-a-number', fields: ['day'], values: { found: day } };
      const values = { day, month: createDateFormat(locale.tag).month(month), year };
      return { code: 'no-such-day', fields: ['day', 'month', 'year'], values, count };
    }
    case 'no-such-month':
      return { code: 'month-unknown', fields: ['month'], values: { found: refusal.month } };
    case 'year-out-of-range': {
      const values = { found: refusal.year, from: FIRST_YEAR, to: LAST_YEAR };
      return { code: 'year-out-of-range', fields: ['year'], values };
    }
    case 'empty':
    case 'malformed':
    case 'reversed':
      return { code: 'query-date', fields: ['day', 'month', 'year'], values: { found: text } };
  }
}

/** Problems of the address itself, which the form cannot have: they come before its own. */
function addressProblems(params: Parameters, locale: Locale): readonly Problem[] {
  const { anniversary, purchase, basis, today } = params;
  const problems: Problem[] = [];
  if (anniversary && purchase) problems.push({ code: 'both-dates', fields: ['basis'], values: {} });
  if (basis && basis !== 'anniversary' && basis !== 'purchase') {
    problems.push({ code: 'query-basis', fields: ['basis'], values: { found: basis } });
  }
  for (const text of [anniversary, purchase]) {
    const reading = text ? readCalendarDate(text) : undefined;
    if (text && reading && !reading.ok) problems.push(dateProblem(text, reading.refusal, locale));
  }
  if (today && !readCalendarDate(today).ok) {
    problems.push({
      code: 'query-today',
      fields: ['today'],
      values: { found: today, from: FIRST_YEAR, to: LAST_YEAR },
    });
  }
  return problems;
}

function entryOf(params: Parameters): Entry {
  const { offer = '', anniversary, purchase, today = '', day = '', month = '', year = '' } = params;
  const linked = anniversary ?? purchase;
  const isPurchase = linked === undefined ? params.basis === 'purchase' : anniversary === undefined;
  const date = linked === undefined ? { day, month, year } : dateFields(linked);
  return { ...EMPTY_ENTRY, offer, basis: isPurchase ? 'purchase' : 'anniversary', ...date, today };
}

/**
 * The form's own fieldErrors about an entry, without those about fields the address has been refused for already:
 * a strict date is refused for what it is, not for what its pieces could be read as.
 */
function remainingProblems(entry: Entry, refused: readonly Problem[], locale: Locale): readonly Problem[] {
  const verdict = parseQuestion(entry, locale);
  const isRefused = (problem: Problem) =>
    problem.fields.some((field) => refused.some(({ fields }) => fields.includes(field)));
  return verdict.kind === 'problems' ? verdict.problems.filter((problem) => !isRefused(problem)) : [];
}

/**
 * What an address asks.
 * @example parseQuery('?offer=action-pack&anniversary=2021-06-22', locale).kind // => 'asked'
 * @example parseQuery('?offer=action-pack', locale).kind // => 'preselected'
 */
export function parseQuery(query: string, locale: Locale): AddressReading {
  const params = parametersOf(query);
  if (Object.keys(params).length === 0) return { kind: 'nothing' };
  const entry = entryOf(params);
  const refused = addressProblems(params, locale);
  const { offer = '' } = params;
  const hasUnknownOffer = offer !== '' && !isOfferId(offer);
  // The form always sends its basis, so with it a missing date is a violation; a link may name just an offer.
  const { anniversary, purchase, day, month, year, basis } = params;
  const gives = anniversary ?? purchase ?? day ?? month ?? year ?? basis;
  const needsNoDate = isOfferId(offer) && !OFFERS[offer].renewsYearly;
  if (!gives && !needsNoDate && !hasUnknownOffer && refused.length === 0) return { kind: 'preselected', entry };

  const own = remainingProblems(entry, refused, locale);
  const isAboutDate = ({ code }: Problem) => code === 'date-missing' || code === 'offer-missing';
  const [first, ...rest] = [...refused, ...(gives ? own : own.filter((problem) => !isAboutDate(problem)))];
  const verdict: ParseResult = first ? { kind: 'problems', problems: [first, ...rest] } : parseQuestion(entry, locale);
  return { kind: 'asked', entry, verdict };
}

/**
 * The canonical address of a question: ours first, in a fixed order, then everything else that was there.
 * @example toQuery({ offer: 'action-pack', basis: 'anniversary', date: '2021-06-22' }, '?english=show&day=1')
 * // => '?offer=action-pack&anniversary=2021-06-22&english=show'
 */
export function toQuery(question: Question, query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([name]) => !OURS.some((own) => own === name));
  const own: [string, string][] = [['offer', question.offer]];
  if (question.offer !== 'network-membership') own.push([question.basis, question.date]);
  if (question.today) own.push(['today', question.today]);
  return `?${new URLSearchParams([...own, ...kept]).toString()}`;
}
