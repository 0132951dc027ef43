/** What the planner keeps of an offer, and what can be done to the list. Every change makes a new list. */
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
  /** Tells entries apart, in this list and in calendars. Stays when the entry is corrected or renewed. */
  readonly id: string;
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

/** An entry that may not have an ID yet: typed, or from a file, link, or stored list made before entries had IDs. */
export type OfferFacts = Omit<PlannedOffer, 'id'> & { readonly id?: string };

/** More than a company has, and few enough to draw at once. */
export const MAX_OFFERS = 10_000;
export const MAX_NAME = 200;

/** A new entry; keeps the ID it came with. */
export const withId = (facts: OfferFacts): PlannedOffer => ({ ...facts, id: facts.id ?? newEntryId() });

/** The anniversary of the cycle an entry stands in: counted from the first date, not from the last result. */
export function currentAnniversary({ basis, date, renewals }: OfferFacts): CalendarDate {
  const first = basis === 'purchase' ? firstAnniversary(date) : date;
  return plusDays(first, renewals * CYCLE_DAYS);
}

function isComputed(facts: OfferFacts): boolean {
  const year = Number(currentAnniversary(facts).slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A name on one line, of bearable length, whichever way it came in. */
export const cleanName = (name: string): string => truncate(oneLine(name).trim(), MAX_NAME).trimEnd();

/** The entry, if it can be planned: an offer that renews, a real date, an anniversary in the years we compute. */
export function readOfferFacts(value: {
  readonly offer: string;
  readonly name: string;
  readonly basis: string;
  readonly date: string;
  readonly renewals: number;
  /** Left out where it isn't one of ours. */
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

/** The list with more entries at its end. An entry whose ID is in the list gets another: it's a second entry. */
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

/** The list with this version of an entry, at its end where the entry is gone. */
export function putOffer(list: PlannedList, changed: PlannedOffer): PlannedList {
  return list.some(({ id }) => id === changed.id) ? replaceOffer(list, changed) : [...list, changed];
}

export function removeOffer(list: PlannedList, id: string): PlannedList {
  return list.filter((offer) => offer.id !== id);
}

/** The entry moved one cycle on, or undefined where that would leave the years we compute. */
export function renewedOffer(offer: PlannedOffer): PlannedOffer | undefined {
  const renewed = { ...offer, renewals: offer.renewals + 1 };
  return isComputed(renewed) ? renewed : undefined;
}
