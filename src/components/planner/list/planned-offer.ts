/** What the planner stores for an offer. Functions that change a list always return a new list. */
import { oneLine, truncate } from '../../../i18n/one-line.ts';
import {
  type CalendarDate,
  type EditionId,
  FIRST_YEAR,
  LAST_YEAR,
  type RenewableOfferId,
  acceptsPurchaseDate,
  anniversaryAfter,
  firstAnniversary,
  isOfferOf,
  isRenewable,
  readCalendarDate,
} from '../../../rules/index.ts';
import type { Basis } from '../../calculator/question/question.ts';
import { isEntryId, newEntryId } from './entry-id.ts';

export interface PlannedOffer {
  /** Identifies the offer in this list and in calendars. It doesn't change if the offer is corrected or renewed. */
  readonly id: string;
  readonly offer: RenewableOfferId<EditionId>;
  /** The partner's own name for the offer; may be empty. */
  readonly name: string;
  readonly basis: Basis;
  /** The anniversary or purchase date, as entered. */
  readonly date: CalendarDate;
  /** How many times the offer was marked as renewed since that date. 0 if the next anniversary can't be computed. */
  readonly renewals: number;
}

export type PlannedList = readonly PlannedOffer[];

/** An offer that may not have an ID: one entered in the form, or one from a file, link, or list that predates IDs. */
export type OfferFacts = Omit<PlannedOffer, 'id'> & { readonly id?: string };

/** More than any company has, and few enough to render. */
export const MAX_OFFERS = 10_000;
export const MAX_NAME = 200;

export const withId = (facts: OfferFacts): PlannedOffer => ({ ...facts, id: facts.id ?? newEntryId() });

function anniversaryOf({ offer, basis, date, renewals }: OfferFacts): CalendarDate | undefined {
  const first = basis === 'purchase' ? firstAnniversary(date, offer) : date;
  return renewals === 0 ? first : anniversaryAfter(offer, first, renewals);
}

/**
 * Always counted from the date that was entered, not from the previous anniversary.
 * @throws RangeError if the next anniversary can't be computed; never for the output of `readOfferFacts`
 */
export function currentAnniversary(facts: OfferFacts): CalendarDate {
  const anniversary = anniversaryOf(facts);
  if (anniversary !== undefined) return anniversary;
  throw new RangeError(`The next anniversary of "${facts.offer}" can't be computed.`);
}

/** If not, the reader enters the date that Partner Center shows. */
export const hasComputedNext = ({ offer, date }: OfferFacts): boolean => anniversaryAfter(offer, date, 1) !== undefined;

function hasSupportedAnniversary(facts: OfferFacts): boolean {
  const year = Number(anniversaryOf(facts)?.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A name on one line, cut to the maximum length. */
export const cleanName = (name: string): string => truncate(oneLine(name).trim(), MAX_NAME).trimEnd();

/** Undefined without an offer that can be renewed, a real date, and an anniversary in the supported years. */
export function readOfferFacts(value: {
  readonly offer: string;
  readonly name: string;
  readonly basis: string;
  readonly date: string;
  readonly renewals: number;
  /** Dropped if it isn't an entry ID. */
  readonly id?: string | undefined;
}): OfferFacts | undefined {
  const { offer, basis, renewals } = value;
  const date = readCalendarDate(value.date);
  if (!isOfferOf(offer) || !isRenewable(offer) || !date.ok) return undefined;
  if (basis !== 'anniversary' && !(basis === 'purchase' && acceptsPurchaseDate(offer))) return undefined;
  if (!Number.isInteger(renewals) || renewals < 0 || renewals > 200) return undefined;
  const facts = { offer, name: cleanName(value.name), basis, date: date.value, renewals } as const;
  if (!hasSupportedAnniversary(facts)) return undefined;
  return value.id !== undefined && isEntryId(value.id) ? { ...facts, id: value.id } : facts;
}

/** An added offer whose ID is already in the list gets a new ID. */
export function addOffers(list: PlannedList, added: readonly OfferFacts[]): PlannedList {
  const taken = new Set(list.map(({ id }) => id));
  const entries = added.map((facts) => {
    const entry = withId(facts);
    return taken.has(entry.id) ? { ...entry, id: newEntryId() } : entry;
  });
  return [...list, ...entries];
}

export function replaceOffer(list: PlannedList, changed: PlannedOffer): PlannedList {
  return list.map((offer) => (offer.id === changed.id ? changed : offer));
}

/** If the entry was removed from the list, it's added at the end. */
export function putOffer(list: PlannedList, changed: PlannedOffer): PlannedList {
  return list.some(({ id }) => id === changed.id) ? replaceOffer(list, changed) : [...list, changed];
}

export function removeOffer(list: PlannedList, id: string): PlannedList {
  return list.filter((offer) => offer.id !== id);
}

/** Undefined if the next anniversary can't be computed or isn't in the supported years. */
export function renewedOffer(offer: PlannedOffer): PlannedOffer | undefined {
  const renewed = { ...offer, renewals: offer.renewals + 1 };
  return hasSupportedAnniversary(renewed) ? renewed : undefined;
}
