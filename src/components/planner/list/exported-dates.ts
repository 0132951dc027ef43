/** Calendars don't reliably delete canceled entries (docs/architecture.md), so the reader is told what to delete. */
import { type RenewableOfferId, type EditionId, eventsOf, isOfferOf, isRenewable } from '../../../rules/index.ts';
import { isEntryId } from './entry-id.ts';
import { type PlannedList, type PlannedOffer, currentAnniversary } from './planned-offer.ts';

export interface ExportedOffer {
  readonly id: string;
  readonly offer: RenewableOfferId<EditionId>;
  readonly name: string;
  /** The dates of the offer's calendar entries, separated by spaces. */
  readonly dates: string;
}

export interface CalendarChanges {
  /** Offers with other dates than in the file. */
  readonly changed: PlannedList;
  /** Offers that aren't in the file. */
  readonly added: PlannedList;
  /** Offers in the file that aren't in the list anymore. */
  readonly removed: readonly ExportedOffer[];
}

/** A list of thousands is compared after each change. Entries are never mutated, so caching is safe. */
const datesCache = new WeakMap<PlannedOffer, string>();

function datesOf(planned: PlannedOffer): string {
  const cached = datesCache.get(planned);
  if (cached !== undefined) return cached;
  const events = eventsOf(planned.offer, currentAnniversary(planned)).filter(({ inCalendar }) => inCalendar);
  const dates = events.map(({ on }) => on).join(' ');
  datesCache.set(planned, dates);
  return dates;
}

/** @param activeOffers the entries in the file: those whose offers haven't ended */
export const exportOf = (activeOffers: PlannedList): readonly ExportedOffer[] =>
  activeOffers.map((planned) => ({
    id: planned.id,
    offer: planned.offer,
    name: planned.name,
    dates: datesOf(planned),
  }));

/**
 * Undefined if the list doesn't differ.
 * @param list the whole list: entries for offers that have ended are still correct and don't have to be deleted
 * @param activeOffers the entries whose offers haven't ended
 */
export function changesSince(
  exported: readonly ExportedOffer[],
  list: PlannedList,
  activeOffers: PlannedList,
): CalendarChanges | undefined {
  const datesInFile = new Map(exported.map(({ id, dates }) => [id, dates]));
  const ids = new Set(list.map(({ id }) => id));
  const added = activeOffers.filter(({ id }) => !datesInFile.has(id));
  const changed = activeOffers.filter(
    (planned) => datesInFile.has(planned.id) && datesInFile.get(planned.id) !== datesOf(planned),
  );
  const removed = exported.filter(({ id }) => !ids.has(id));
  return added.length + changed.length + removed.length > 0 ? { changed, added, removed } : undefined;
}

const FORMAT_VERSION = 1;

export function writeExport(exported: readonly ExportedOffer[]): string {
  return JSON.stringify({
    version: FORMAT_VERSION,
    offers: exported.map(({ id, offer, name, dates }) => [id, offer, name, dates]),
  });
}

function parseRow(row: unknown): readonly ExportedOffer[] {
  const [id, offer, name, dates] = Array.isArray(row) ? (row as readonly unknown[]) : [];
  if (typeof id !== 'string' || typeof offer !== 'string' || typeof name !== 'string' || typeof dates !== 'string')
    return [];
  return isEntryId(id) && isOfferOf(offer) && isRenewable(offer) ? [{ id, offer, name, dates }] : [];
}

/** Undefined for any other text. The page then acts as if no calendar file was saved before. */
export function readExport(text: string): readonly ExportedOffer[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('version' in parsed) || !('offers' in parsed))
      return undefined;
    const { version, offers } = parsed;
    return version === FORMAT_VERSION && Array.isArray(offers) ? offers.flatMap(parseRow) : undefined;
  } catch {
    return undefined;
  }
}
