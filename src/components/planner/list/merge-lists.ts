/** Merges two versions of one list, offer by offer, without losing anything that was entered. */
import { entryIdOf } from './entry-id.ts';
import type { PlannedList, PlannedOffer } from './planned-offer.ts';

export interface MergedList {
  readonly list: PlannedList;
  /** Changed differently in the two lists. Both versions are in the merged list. */
  readonly conflicts: readonly PlannedOffer[];
}

/** Everything about an offer except its ID, for comparing offers. */
export const contentOf = ({ offer, name, basis, date, renewals }: Omit<PlannedOffer, 'id'>): string =>
  JSON.stringify([offer, name, basis, date, renewals]);

/** Undefined means that a list doesn't have the offer. */
export function isSameVersion(one: PlannedOffer | undefined, other: PlannedOffer | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return (['offer', 'name', 'basis', 'date', 'renewals'] as const).every((part) => one[part] === other[part]);
}

const entriesById = (list: PlannedList): ReadonlyMap<string, PlannedOffer> =>
  new Map(list.map((entry) => [entry.id, entry]));

/** The version that sorts first keeps the ID. The other ID is computed from its content, so all tabs agree. */
export function keepBoth(one: PlannedOffer, other: PlannedOffer): readonly [PlannedOffer, PlannedOffer] {
  const [first, second] = contentOf(one) < contentOf(other) ? [one, other] : [other, one];
  return [first, { ...second, id: entryIdOf(`${second.id} ${contentOf(second)}`) }];
}

/**
 * A three-way merge by ID. An offer that's missing in one list was removed there, so it's also removed from the result,
 * unless the other list changed it. `base` is the list from which both were changed.
 */
export function mergeLists(base: PlannedList, mine: PlannedList, theirs: PlannedList): MergedList {
  const baseById = entriesById(base);
  const mineById = entriesById(mine);
  const theirsById = entriesById(theirs);
  const list = new Map<string, PlannedOffer>();
  const conflicts: PlannedOffer[] = [];
  const keep = (entry: PlannedOffer) => list.set(entry.id, entry);
  for (const entry of theirs) {
    const inBase = baseById.get(entry.id);
    const inMine = mineById.get(entry.id);
    if (isSameVersion(entry, inBase) || isSameVersion(entry, inMine)) {
      if (inMine) keep(inMine);
    } else if (!inMine || isSameVersion(inMine, inBase)) keep(entry);
    else {
      keepBoth(inMine, entry).forEach(keep);
      conflicts.push(inMine);
    }
  }
  for (const entry of mine) {
    if (!theirsById.has(entry.id) && !isSameVersion(entry, baseById.get(entry.id))) keep(entry);
  }
  return { list: [...list.values()], conflicts };
}

/** Whether two lists have the same offers, in any order. */
export function hasSameEntries(one: PlannedList, other: PlannedList): boolean {
  const entries = entriesById(other);
  return one.length === other.length && one.every((entry) => isSameVersion(entry, entries.get(entry.id)));
}

/** Whether two lists have the same offers, ignoring their IDs. */
export function hasSameContent(one: PlannedList, other: PlannedList): boolean {
  if (one.length !== other.length) return false;
  const contents = other.map(contentOf).sort();
  return one
    .map(contentOf)
    .sort()
    .every((content, index) => content === contents[index]);
}

/** Gives each offer of an old list without IDs the ID of the offer with the same content in `known`. */
export function adoptIds(list: PlannedList, known: PlannedList): PlannedList {
  const available = new Map<string, PlannedOffer[]>();
  for (const entry of known) {
    const content = contentOf(entry);
    const duplicates = available.get(content);
    if (duplicates) duplicates.push(entry);
    else available.set(content, [entry]);
  }
  return list.map((entry) => available.get(contentOf(entry))?.shift() ?? entry);
}
