/**
 * Merges an imported list into the list on the page. Offers that are already in that list are reported instead of added
 * again.
 */
import { newEntryId } from '../list/entry-id.ts';
import { type PlannedList, type PlannedOffer, currentAnniversary } from '../list/planned-offer.ts';

export interface Merged {
  readonly list: PlannedList;
  readonly added: readonly PlannedOffer[];
  /** The offers that the import changed, as they were before. */
  readonly beforeUpdate: readonly PlannedOffer[];
  /** Imported offers that are already in the list. They aren't added. */
  readonly known: readonly PlannedOffer[];
  /** Added offers that have the same facts as another offer of this import. */
  readonly repeated: readonly PlannedOffer[];
}

/**
 * To a reader, two offers with the same kind of offer, name, and date are the same. `asEntered` compares the dates as
 * entered, `asNow` the anniversaries of the current cycles.
 */
const asEntered = ({ offer, name, basis, date }: PlannedOffer) => JSON.stringify([offer, name, basis, date]);
const asNow = (entry: PlannedOffer) => JSON.stringify([entry.offer, entry.name, currentAnniversary(entry)]);
const isSame = (one: PlannedOffer, other: PlannedOffer) =>
  (asEntered(one) === asEntered(other) && one.renewals === other.renewals) ||
  (one.basis === 'anniversary' && other.basis === 'anniversary' && asNow(one) === asNow(other));

/**
 * Returns a function that finds offers in the list by their facts. Each offer of the list is found only once, because
 * two imported offers with the same facts are two offers.
 */
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

/**
 * Merges imported offers into the list. An offer is found in the list by its ID, which rows of an exported list have,
 * and otherwise by its facts.
 */
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

/** Undoes an import: the offers that it added are removed, and the offers that it changed are restored. */
export function revertImport(list: PlannedList, { added, beforeUpdate }: Merged): PlannedList {
  const gone = new Set(added.map(({ id }) => id));
  const before = new Map(beforeUpdate.map((entry) => [entry.id, entry]));
  return list.filter(({ id }) => !gone.has(id)).map((entry) => before.get(entry.id) ?? entry);
}

/** Copies of offers with new IDs. */
export const copiesOf = (entries: readonly PlannedOffer[]): readonly PlannedOffer[] =>
  entries.map((entry) => ({ ...entry, id: newEntryId() }));
