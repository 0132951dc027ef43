/** What the planner keeps of an offer, and what can be done to the list. Every change makes a new list. */
import {
  CYCLE_DAYS,
  type CalendarDate,
  FIRST_YEAR,
  LAST_YEAR,
  OFFERS,
  type RenewableOfferId,
  firstAnniversary,
  isOfferId,
  plusDays,
  readCalendarDate,
} from '../../rules/index.ts';
import type { Basis } from '../calculator/question.ts';

export interface PlannedOffer {
  /** Tells entries apart on the page; not part of a link or a file. */
  readonly key: string;
  readonly offer: RenewableOfferId;
  /** What the partner calls it; may be empty. */
  readonly name: string;
  readonly basis: Basis;
  /** The anniversary or purchase date, as entered. */
  readonly date: CalendarDate;
  /** How many cycles it was marked as renewed since. */
  readonly renewals: number;
}

export type PlannedList = readonly PlannedOffer[];

/** An entry without its key: what links and stored lists carry. */
export type OfferFacts = Omit<PlannedOffer, 'key'>;

/** More than a company has, and few enough to draw at once. */
export const MAX_OFFERS = 10_000;
const MAX_NAME = 200;

let keysGiven = 0;

export function withKey(facts: OfferFacts): PlannedOffer {
  keysGiven += 1;
  return { ...facts, key: String(keysGiven) };
}

/** The anniversary of the cycle an entry stands in: counted from the first date, not from the last result. */
export function currentAnniversary({ basis, date, renewals }: OfferFacts): CalendarDate {
  const first = basis === 'purchase' ? firstAnniversary(date) : date;
  return plusDays(first, renewals * CYCLE_DAYS);
}

function isComputed(facts: OfferFacts): boolean {
  const year = Number(currentAnniversary(facts).slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A name on one line, of bearable length. */
const cleanName = (name: string) =>
  name
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME);

/** The entry, if it can be planned: an offer that renews, a real date, an anniversary in the years we compute. */
export function readOfferFacts(value: {
  readonly offer: string;
  readonly name: string;
  readonly basis: string;
  readonly date: string;
  readonly renewals: number;
}): OfferFacts | undefined {
  const { offer, basis, renewals } = value;
  const date = readCalendarDate(value.date);
  if (!isOfferId(offer) || offer === 'network-membership' || !date.ok) return undefined;
  if (basis !== 'anniversary' && !(basis === 'purchase' && OFFERS[offer].hasPurchaseDate)) return undefined;
  if (!Number.isInteger(renewals) || renewals < 0 || renewals > 200) return undefined;
  const facts = { offer, name: cleanName(value.name), basis, date: date.value, renewals } as const;
  return isComputed(facts) ? facts : undefined;
}

export function replaceOffer(list: PlannedList, changed: PlannedOffer): PlannedList {
  return list.map((offer) => (offer.key === changed.key ? changed : offer));
}

export function removeOffer(list: PlannedList, key: string): PlannedList {
  return list.filter((offer) => offer.key !== key);
}

/** The entry moved one cycle on, or undefined where that would leave the years we compute. */
export function renewedOffer(offer: PlannedOffer): PlannedOffer | undefined {
  const renewed = { ...offer, renewals: offer.renewals + 1 };
  return isComputed(renewed) ? renewed : undefined;
}
