/** An offer in the planner, and functions that change the list. Each returns a new list. */
import { oneLine, truncate } from '../../../i18n/one-line.ts';
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
} from '../../../rules/index.ts';
import type { Basis } from '../../calculator/question/question.ts';
import { isEntryId, newEntryId } from './entry-id.ts';

export interface PlannedOffer {
  /** Identifies the offer in this list and in calendars. It doesn't change if the offer is corrected or renewed. */
  readonly id: string;
  readonly offer: RenewableOfferId;
  /** The partner's name for it. May be empty. */
  readonly name: string;
  readonly basis: Basis;
  /** The anniversary or purchase date, as entered. */
  readonly date: CalendarDate;
  /** How many times it was marked as renewed since then. */
  readonly renewals: number;
}

export type PlannedList = readonly PlannedOffer[];

/** An offer that may not have an ID yet: from the form, or from a file, link, or list from before offers had IDs. */
export type OfferFacts = Omit<PlannedOffer, 'id'> & { readonly id?: string };

/** More than a company has, and few enough to render at once. */
export const MAX_OFFERS = 10_000;
export const MAX_NAME = 200;

/** A new offer. It keeps its ID, if it has one. */
export const withId = (facts: OfferFacts): PlannedOffer => ({ ...facts, id: facts.id ?? newEntryId() });

/** The anniversary of an offer's current cycle, counted from the first date. */
export function currentAnniversary({ basis, date, renewals }: OfferFacts): CalendarDate {
  const first = basis === 'purchase' ? firstAnniversary(date) : date;
  return plusDays(first, renewals * CYCLE_DAYS);
}

function isComputed(facts: OfferFacts): boolean {
  const year = Number(currentAnniversary(facts).slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A name on one line, truncated to the maximum length. */
export const cleanName = (name: string): string => truncate(oneLine(name).trim(), MAX_NAME).trimEnd();

/** The facts of an offer, if they're valid: it renews, and its date and anniversary are in the supported years. */
export function readOfferFacts(value: {
  readonly offer: string;
  readonly name: string;
  readonly basis: string;
  readonly date: string;
  readonly renewals: number;
  /** Left out if it isn't an ID of this site. */
  readonly id?: string | undefined;
}): OfferFacts | undefined {
  const { offer, basis, renewals } = value;
  const date = readCalendarDate(value.date);
  if (!isOfferId(offer) || offer === 'network-membership' || !date.ok) return undefined;
  if (basis !== 'anniversary' && !(basis === 'purchase' && OFFERS[offer].hasPurchaseDate)) return undefined;
  if (!Number.isInteger(renewals) || renewals < 0 || renewals > 200) return undefined;
  const facts = { offer, name: cleanName(value.name), basis, date: date.value, renewals } as const;
  if (!isComputed(facts)) return undefined;
  return value.id !== undefined && isEntryId(value.id) ? { ...facts, id: value.id } : facts;
}

/** The list with more offers at its end. An offer whose ID is already in the list gets a new one. */
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

/** The list with this version of an offer, which is added at the end if it was removed. */
export function putOffer(list: PlannedList, changed: PlannedOffer): PlannedList {
  return list.some(({ id }) => id === changed.id) ? replaceOffer(list, changed) : [...list, changed];
}

export function removeOffer(list: PlannedList, id: string): PlannedList {
  return list.filter((offer) => offer.id !== id);
}

/** The offer one cycle later, or undefined if that's after the supported years. */
export function renewedOffer(offer: PlannedOffer): PlannedOffer | undefined {
  const renewed = { ...offer, renewals: offer.renewals + 1 };
  return isComputed(renewed) ? renewed : undefined;
}
