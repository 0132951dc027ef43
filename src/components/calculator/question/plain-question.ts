/** Handles plain numbers and ISO dates, so that the large parser (parser.ts) is loaded only for other input. */
import {
  type AnniversaryParity,
  type CalendarDate,
  LAST_YEAR,
  acceptsPurchaseDate,
  firstAnniversary,
  isOfferOf,
  isRenewable,
  offerRule,
  readCalendarDate,
  readDateParts,
} from '../../../rules/index.ts';
import { type ParsedQuery, parametersOf, valuesOf } from './question-url.ts';
import type { FormValues, Question } from './question.ts';

/** Whether the day, month, and year fields have only digits or are empty. */
export const isPlainDate = ({ day, month, year }: FormValues): boolean =>
  /^\d{0,2}$/.test(day) && /^\d{0,2}$/.test(month) && /^\d{0,4}$/.test(year);

/** Empty if that's unknown or doesn't matter for the offer. */
export function parityOf({ offer, parity }: FormValues): { readonly parity?: AnniversaryParity } {
  if (!isOfferOf(offer) || !offerRule(offer).alternates) return {};
  return parity === 'odd' || parity === 'even' ? { parity } : {};
}

function readPlainDate(values: FormValues): CalendarDate | undefined {
  if (!isPlainDate(values) || values.year.length < 4) return undefined;
  const parsedDate = readDateParts(Number(values.year), Number(values.month), Number(values.day));
  return parsedDate.ok ? parsedDate.value : undefined;
}

/** Whether the offer's first anniversary can be computed from a purchase date and is in a supported year. */
function acceptsPurchase(offer: string, date: CalendarDate): boolean {
  return isOfferOf(offer) && acceptsPurchaseDate(offer) && Number(firstAnniversary(date).slice(0, 4)) <= LAST_YEAR;
}

/** Undefined if the values have a problem or need the parser. */
export function plainQuestion(values: FormValues): Question | undefined {
  const { offer, basis } = values;
  const parsedToday = values.today === '' ? undefined : readCalendarDate(values.today);
  if (!isOfferOf(offer) || parsedToday?.ok === false) return undefined;
  const today = parsedToday ? { today: parsedToday.value } : {};
  if (!isRenewable(offer)) {
    // An offer without renewal dates needs no date. If the fields have one, the parser decides whether that's an error.
    const hasDate = values.day + values.month + values.year !== '';
    return hasDate ? undefined : { offer, ...today };
  }
  const date = readPlainDate(values);
  if (!date) return undefined;
  if (basis === 'anniversary') return { offer, basis, date, ...today, ...parityOf(values) };
  if (basis === 'purchase' && acceptsPurchase(offer, date))
    return { offer, basis, date, ...today, ...parityOf(values) };
  return undefined;
}

/** Undefined if the query has a problem or needs the parser. */
export function plainQuery(query: string): ParsedQuery | undefined {
  const parameters = parametersOf(query);
  const { offer, anniversary, purchase, parity, ...others } = parameters;
  const values = valuesOf(parameters);
  if (Object.keys(parameters).length === 0) return { kind: 'nothing' };
  const isOnlyOffer = Object.keys(parameters).length === 1 && offer !== undefined && isOfferOf(offer);
  if (isOnlyOffer && isRenewable(offer)) return { kind: 'preselected', values };
  // A query can have an anniversary, a purchase date, or neither. If it has both, the parser reports that.
  const dates = [anniversary, purchase].filter((date) => date !== undefined);
  const isDateValid = dates.length < 2 && dates.every((date) => readCalendarDate(date).ok);
  const isParityValid = parity === undefined || parity === 'odd' || parity === 'even';
  const hasPlainParameters = Object.keys(others).every((name) => name === 'today');
  const question = isDateValid && isParityValid && hasPlainParameters ? plainQuestion(values) : undefined;
  return question && { kind: 'asked', values, result: { kind: 'question', question } };
}
