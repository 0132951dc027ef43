/** Brings together what was made of one list in two places, entry by entry. Nothing that was entered is lost. */
import { entryIdOf } from './entry-id.ts';
import type { PlannedList, PlannedOffer } from './planned-offer.ts';

export interface Merged {
  readonly list: PlannedList;
  /** Entries that were changed in both places, each in its own way: both versions are in the list. */
  readonly conflicts: readonly PlannedOffer[];
}

/** What an entry says, without its ID. */
export const contentOf = ({ offer, name, basis, date, renewals }: Omit<PlannedOffer, 'id'>): string =>
  JSON.stringify([offer, name, basis, date, renewals]);

export function isSame(one: PlannedOffer | undefined, other: PlannedOffer | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  return (['offer', 'name', 'basis', 'date', 'renewals'] as const).every((part) => one[part] === other[part]);
}

const byId = (list: PlannedList): ReadonlyMap<string, PlannedOffer> => new Map(list.map((entry) => [entry.id, entry]));

/** Both versions. Which one keeps the ID depends on their content alone, so that all tabs come to the same list. */
export function keepBoth(one: PlannedOffer, other: PlannedOffer): readonly [PlannedOffer, PlannedOffer] {
  const [first, second] = contentOf(one) < contentOf(other) ? [one, other] : [other, one];
  return [first, { ...second, id: entryIdOf(`${second.id} ${contentOf(second)}`) }];
}

/**
 * A three-way merge by ID. An entry that one side removed goes, unless the other side changed it.
 * @param base what both sides began with
 */
export function mergeLists(base: PlannedList, mine: PlannedList, theirs: PlannedList): Merged {
  const began = byId(base);
  const own = byId(mine);
  const there = byId(theirs);
  const list = new Map<string, PlannedOffer>();
  const conflicts: PlannedOffer[] = [];
  const keep = (entry: PlannedOffer) => list.set(entry.id, entry);
  for (const entry of theirs) {
    const here = own.get(entry.id);
    const before = began.get(entry.id);
    if (isSame(entry, before) || isSame(entry, here)) {
      if (here) keep(here);
    } else if (!here || isSame(here, before)) keep(entry);
    else {
      keepBoth(here, entry).forEach(keep);
      conflicts.push(here);
    }
  }
  for (const entry of mine) {
    if (!there.has(entry.id) && !isSame(entry, began.get(entry.id))) keep(entry);
  }
  return { list: [...list.values()], conflicts };
}

/** Whether two lists have the same entries, in any order. */
export function hasSameEntries(one: PlannedList, other: PlannedList): boolean {
  const entries = byId(other);
  return one.length === other.length && one.every((entry) => isSame(entry, entries.get(entry.id)));
}

/** Whether two lists say the same, whatever IDs their entries have. */
export function hasSameContent(one: PlannedList, other: PlannedList): boolean {
  if (one.length !== other.length) return false;
  const contents = other.map(contentOf).sort();
  return one
    .map(contentOf)
    .sort()
    .every((content, index) => content === contents[index]);
}

/** A list written by a version of this page that knew no IDs, with the IDs its entries have in `known`. */
export function adoptIds(list: PlannedList, known: PlannedList): PlannedList {
  const free = new Map<string, PlannedOffer[]>();
  for (const entry of known) {
    const content = contentOf(entry);
    const alike = free.get(content);
    if (alike) alike.push(entry);
    else free.set(content, [entry]);
  }
  return list.map((entry) => free.get(contentOf(entry))?.shift() ?? entry);
}
