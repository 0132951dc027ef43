/** Merges an imported list into the list on the page, and reports duplicates instead of adding them. */
import { newEntryId } from '../list/entry-id.ts';
import { type PlannedList, type PlannedOffer, currentAnniversary } from '../list/planned-offer.ts';

export interface Merged {
  readonly list: PlannedList;
  readonly added: readonly PlannedOffer[];
  /** The offers that the import changed, as they were before. */
  readonly beforeUpdate: readonly PlannedOffer[];
  /** Imported offers that are already in the list. They aren't added. */
  readonly known: readonly PlannedOffer[];
  /** Added offers with the same facts as another one of the import. */
  readonly repeated: readonly PlannedOffer[];
}

/** The facts that make two offers the same to a reader: with the dates as entered, or with the current ones. */
const asEntered = ({ offer, name, basis, date }: PlannedOffer) => JSON.stringify([offer, name, basis, date]);
const asNow = (entry: PlannedOffer) => JSON.stringify([entry.offer, entry.name, currentAnniversary(entry)]);
const isSame = (one: PlannedOffer, other: PlannedOffer) =>
  (asEntered(one) === asEntered(other) && one.renewals === other.renewals) ||
  (one.basis === 'anniversary' && other.basis === 'anniversary' && asNow(one) === asNow(other));

/** Finds offers by their facts, each only once: two offers with the same facts are two offers. */
function createMatcher(entries: PlannedList): (entry: PlannedOffer) => boolean {
  const byKey = new Map<string, PlannedOffer[]>();
  for (const entry of entries) {
    for (const key of [asEntered(entry), asNow(entry)]) {
      const same = byKey.get(key);
      if (same) same.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  const used = new Set<string>();
  const take = (key: string): boolean => {
    const same = byKey.get(key);
    for (let entry = same?.pop(); entry; entry = same?.pop()) {
      if (used.has(entry.id)) continue;
      used.add(entry.id);
      return true;
    }
    return false;
  };
  return (entry) => take(asEntered(entry)) || take(asNow(entry));
}

/** Merges imported offers into the list: by ID, which an exported list has, then by their facts. */
export function mergeImport(list: PlannedList, entries: readonly PlannedOffer[]): Merged {
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  const hasId = new Set(entries.map(({ id }) => id));
  const isKnown = createMatcher(list.filter(({ id }) => !hasId.has(id)));
  const changes = new Map<string, PlannedOffer>();
  const added: PlannedOffer[] = [];
  const known: PlannedOffer[] = [];
  for (const entry of entries) {
    const here = byId.get(entry.id);
    if (here && !isSame(here, entry)) changes.set(entry.id, entry);
    else if (here ?? isKnown(entry)) known.push(entry);
    else added.push(entry);
  }
  const said = new Set<string>();
  const repeated = added.filter((entry) => said.size === said.add(asEntered(entry)).size);
  const beforeUpdate = list.filter(({ id }) => changes.has(id));
  return {
    list: [...list.map((entry) => changes.get(entry.id) ?? entry), ...added],
    added,
    beforeUpdate,
    known,
    repeated,
  };
}

/** The list before an import: without its offers, and with those it changed restored. */
export function revertImport(list: PlannedList, { added, beforeUpdate }: Merged): PlannedList {
  const gone = new Set(added.map(({ id }) => id));
  const before = new Map(beforeUpdate.map((entry) => [entry.id, entry]));
  return list.filter(({ id }) => !gone.has(id)).map((entry) => before.get(entry.id) ?? entry);
}

/** Copies of offers with new IDs. */
export const copiesOf = (entries: readonly PlannedOffer[]): readonly PlannedOffer[] =>
  entries.map((entry) => ({ ...entry, id: newEntryId() }));
