/** Offers that are already in the list are reported instead of added again. */
import { newEntryId } from '../list/entry-id.ts';
import { type PlannedList, type PlannedOffer, currentAnniversary } from '../list/planned-offer.ts';

export interface MergedImport {
  readonly list: PlannedList;
  readonly added: readonly PlannedOffer[];
  /** The offers that the import changed, as they were before. */
  readonly beforeUpdate: readonly PlannedOffer[];
  /** Imported offers that are already in the list. They aren't added. */
  readonly known: readonly PlannedOffer[];
  /** Added offers that are the same as an offer in an earlier row of this import. */
  readonly repeated: readonly PlannedOffer[];
}

/** Two offers of the same kind with the same name and date are the same. `currentKey` has the current anniversary. */
const enteredKey = ({ offer, name, basis, date }: PlannedOffer) => JSON.stringify([offer, name, basis, date]);
const currentKey = (entry: PlannedOffer) => JSON.stringify([entry.offer, entry.name, currentAnniversary(entry)]);
const isSameOffer = (one: PlannedOffer, other: PlannedOffer) =>
  (enteredKey(one) === enteredKey(other) && one.renewals === other.renewals) ||
  (one.basis === 'anniversary' && other.basis === 'anniversary' && currentKey(one) === currentKey(other));

/** Each offer of the list is found only once, because two imported offers with the same facts are two offers. */
function createMatcher(entries: PlannedList): (entry: PlannedOffer) => boolean {
  const byKey = new Map<string, PlannedOffer[]>();
  for (const entry of entries) {
    for (const key of [enteredKey(entry), currentKey(entry)]) {
      const same = byKey.get(key);
      if (same) same.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  const usedIds = new Set<string>();
  const take = (key: string): boolean => {
    const same = byKey.get(key);
    for (let entry = same?.pop(); entry; entry = same?.pop()) {
      if (usedIds.has(entry.id)) continue;
      usedIds.add(entry.id);
      return true;
    }
    return false;
  };
  return (entry) => take(enteredKey(entry)) || take(currentKey(entry));
}

/** An offer is found in the list by its ID, which rows of an exported list have, and otherwise by its facts. */
export function mergeImport(list: PlannedList, entries: readonly PlannedOffer[]): MergedImport {
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  const importedIds = new Set(entries.map(({ id }) => id));
  const isKnown = createMatcher(list.filter(({ id }) => !importedIds.has(id)));
  const changes = new Map<string, PlannedOffer>();
  const added: PlannedOffer[] = [];
  const known: PlannedOffer[] = [];
  for (const entry of entries) {
    const existing = byId.get(entry.id);
    if (existing && !isSameOffer(existing, entry)) changes.set(entry.id, entry);
    else if (existing ?? isKnown(entry)) known.push(entry);
    else added.push(entry);
  }
  const addedKeys = new Set<string>();
  const repeated = added.filter((entry) => addedKeys.size === addedKeys.add(enteredKey(entry)).size);
  const beforeUpdate = list.filter(({ id }) => changes.has(id));
  return {
    list: [...list.map((entry) => changes.get(entry.id) ?? entry), ...added],
    added,
    beforeUpdate,
    known,
    repeated,
  };
}

/** Removes the offers that the import added, and restores those that it changed. */
export function revertImport(list: PlannedList, { added, beforeUpdate }: MergedImport): PlannedList {
  const addedIds = new Set(added.map(({ id }) => id));
  const originals = new Map(beforeUpdate.map((entry) => [entry.id, entry]));
  return list.filter(({ id }) => !addedIds.has(id)).map((entry) => originals.get(entry.id) ?? entry);
}

/** Copies of offers with new IDs. */
export const copiesOf = (entries: readonly PlannedOffer[]): readonly PlannedOffer[] =>
  entries.map((entry) => ({ ...entry, id: newEntryId() }));
