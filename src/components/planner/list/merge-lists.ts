/** Merges two versions of one list, offer by offer, without losing anything that was entered. */
import { entryIdOf } from './entry-id.ts';
import type { PlannedList, PlannedOffer } from './planned-offer.ts';

export interface Merged {
  readonly list: PlannedList;
  /** The offers that were changed differently in both. Both versions are in the list. */
  readonly conflicts: readonly PlannedOffer[];
}

/** The facts of an offer, without its ID. */
export const contentOf = ({ offer, name, basis, date, renewals }: Omit<PlannedOffer, 'id'>): string =>
  JSON.stringify([offer, name, basis, date, renewals]);

export function isSame(one: PlannedOffer | undefined, other: PlannedOffer | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  return (['offer', 'name', 'basis', 'date', 'renewals'] as const).every((part) => one[part] === other[part]);
}

const byId = (list: PlannedList): ReadonlyMap<string, PlannedOffer> => new Map(list.map((entry) => [entry.id, entry]));

/** Both versions. Their content decides which keeps the ID, so that all tabs get the same list. */
export function keepBoth(one: PlannedOffer, other: PlannedOffer): readonly [PlannedOffer, PlannedOffer] {
  const [first, second] = contentOf(one) < contentOf(other) ? [one, other] : [other, one];
  return [first, { ...second, id: entryIdOf(`${second.id} ${contentOf(second)}`) }];
}

/**
 * A three-way merge by ID. An offer that one side removed is removed, unless the other side changed it.
 * @param base the list that both sides started with
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

/** Whether two lists have the same offers, in any order. */
export function hasSameEntries(one: PlannedList, other: PlannedList): boolean {
  const entries = byId(other);
  return one.length === other.length && one.every((entry) => isSame(entry, entries.get(entry.id)));
}

/** Whether two lists have the same offers, apart from their IDs. */
export function hasSameContent(one: PlannedList, other: PlannedList): boolean {
  if (one.length !== other.length) return false;
  const contents = other.map(contentOf).sort();
  return one
    .map(contentOf)
    .sort()
    .every((content, index) => content === contents[index]);
}

/** A list from before offers had IDs, with the IDs that its offers have in `known`. */
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
