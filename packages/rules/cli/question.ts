/** Parses the options that form a question: an offer, and its date if the offer has a calendar. */
import type { Question } from '../../../src/components/calculator/question/question.ts';
import {
  type AnniversaryParity,
  type CalendarDate,
  type DateRefusal,
  EDITION_IDS,
  type EditionId,
  FIRST_YEAR,
  LAST_YEAR,
  type OfferId,
  acceptsPurchaseDate,
  firstAnniversary,
  isOfferOf,
  isRenewable,
  offersOf,
  readCalendarDate,
} from '../../../src/rules/index.ts';
import { UsageError } from './usage-error.ts';

/** The options as typed. Undefined if an option was omitted. */
export interface QuestionOptions {
  readonly offer?: string | undefined;
  readonly anniversary?: string | undefined;
  readonly purchase?: string | undefined;
  readonly parity?: string | undefined;
  readonly today: CalendarDate | undefined;
}

function explainRefusal(refusal: DateRefusal): string {
  switch (refusal.reason) {
    case 'no-such-month':
      return `there is no month ${refusal.month}. Months run from 01 to 12`;
    case 'no-such-day':
      return `that month has ${refusal.daysInMonth} days. Give a day that exists`;
    case 'year-out-of-range':
      return `dates are computed from ${FIRST_YEAR} to ${LAST_YEAR}. Give a year in between`;
    case 'empty':
    case 'malformed':
    case 'reversed':
      return `a date is written YYYY-MM-DD. Write it like 2021-06-22`;
  }
}

/** @throws UsageError that says why the text isn't a date */
export function readDateOption(option: string, text: string): CalendarDate {
  const reading = readCalendarDate(text);
  if (reading.ok) return reading.value;
  throw new UsageError(`--${option} is "${text}", but ${explainRefusal(reading.refusal)}.`);
}

function readOffer(typed: string | undefined): OfferId<EditionId> {
  const known = `Use one of: ${EDITION_IDS.flatMap(offersOf).join(', ')}.`;
  if (typed === undefined) throw new UsageError(`--offer is missing. ${known}`);
  if (isOfferOf(typed)) return typed;
  throw new UsageError(`--offer is "${typed}", which isn't an offer of this guide. ${known}`);
}

function readParity(typed: string): AnniversaryParity {
  if (typed === 'odd' || typed === 'even') return typed;
  throw new UsageError(`--parity is "${typed}". Use odd or even.`);
}

/** A valid purchase date can have a first anniversary after the last supported year. */
function checkYear(purchase: CalendarDate, offer: OfferId<EditionId>): void {
  const year = Number(firstAnniversary(purchase, offer).slice(0, 4));
  if (year > LAST_YEAR)
    throw new UsageError(
      `--purchase is "${purchase}", but its anniversary is after ${LAST_YEAR}. Give an earlier date.`,
    );
}

/** @throws UsageError if the options don't form exactly one question */
export function readQuestion({ offer: typed, anniversary, purchase, parity, today }: QuestionOptions): Question {
  const offer = readOffer(typed);
  const todayField = today === undefined ? {} : { today };
  if (!isRenewable(offer)) {
    const extraOption = anniversary === undefined ? 'purchase' : 'anniversary';
    if (anniversary === undefined && purchase === undefined) return { offer, ...todayField };
    throw new UsageError(`"${offer}" has no renewal dates. Leave out --${extraOption}.`);
  }
  if (anniversary !== undefined && purchase !== undefined)
    throw new UsageError('Both --anniversary and --purchase were given. Give one of them.');
  const optionalFields = { ...(parity === undefined ? {} : { parity: readParity(parity) }), ...todayField };
  if (anniversary !== undefined)
    return { offer, basis: 'anniversary', date: readDateOption('anniversary', anniversary), ...optionalFields };
  const dateOptions = acceptsPurchaseDate(offer) ? '--anniversary or --purchase' : '--anniversary';
  if (purchase === undefined) throw new UsageError(`"${offer}" needs a date. Give ${dateOptions}, as YYYY-MM-DD.`);
  if (!acceptsPurchaseDate(offer))
    throw new UsageError(`The anniversary of "${offer}" can't be computed from --purchase. Give --anniversary.`);
  const date = readDateOption('purchase', purchase);
  checkYear(date, offer);
  return { offer, basis: 'purchase', date, ...optionalFields };
}
