/**
 * What the last calendar file contained, and how the list differs from it. Calendars don't reliably delete entries that
 * a file marks as canceled (see docs/architecture.md). So the reader is told which entries to delete.
 */
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

/**
 * Caches the dates of each entry, because a list of thousands is compared with the last file after each change. This is
 * safe, because entries are never mutated.
 */
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
 * How the list differs from the last file. Undefined if it doesn't.
 * @param list the whole list. It includes offers that have ended: a new file leaves them out, but their entries in the
 *   last file are still correct and don't have to be deleted
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

/**
 * Parses the output of `writeExport`. Undefined if the text is anything else. The page then treats the list as if no
 * calendar file was saved before.
 */
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
