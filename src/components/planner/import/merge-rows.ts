/** An imported list joined with the one that's here: the same entry isn't added twice without a word. */
import { newEntryId } from '../list/entry-id.ts';
import { type PlannedList, type PlannedOffer, currentAnniversary } from '../list/planned-offer.ts';

export interface Merged {
  readonly list: PlannedList;
  readonly added: readonly PlannedOffer[];
  /** Entries of the list that the import changed, as they were. */
  readonly updated: readonly PlannedOffer[];
  /** Imported entries that are in the list already: left out. */
  readonly known: readonly PlannedOffer[];
  /** Added entries that say the same as another one of the import. */
  readonly repeated: readonly PlannedOffer[];
}

/** What makes two entries the same to a reader: the dates they were entered with, or the ones they have come to. */
const asEntered = ({ offer, name, basis, date }: PlannedOffer) => JSON.stringify([offer, name, basis, date]);
const asNow = (entry: PlannedOffer) => JSON.stringify([entry.offer, entry.name, currentAnniversary(entry)]);
const isSame = (one: PlannedOffer, other: PlannedOffer) =>
  (asEntered(one) === asEntered(other) && one.renewals === other.renewals) ||
  (one.basis === 'anniversary' && other.basis === 'anniversary' && asNow(one) === asNow(other));

/** Finds entries by what they say, each once: two entries that say the same are two. */
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

/** Joins imported entries with the list: by ID, which an exported list brings along, then by what they say. */
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
  const updated = list.filter(({ id }) => changes.has(id));
  return { list: [...list.map((entry) => changes.get(entry.id) ?? entry), ...added], added, updated, known, repeated };
}

/** The list without what an import did: its entries gone, the ones it changed as they were. */
export function revertImport(list: PlannedList, { added, updated }: Merged): PlannedList {
  const gone = new Set(added.map(({ id }) => id));
  const before = new Map(updated.map((entry) => [entry.id, entry]));
  return list.filter(({ id }) => !gone.has(id)).map((entry) => before.get(entry.id) ?? entry);
}

/** Copies of entries under IDs of their own. */
export const copiesOf = (entries: readonly PlannedOffer[]): readonly PlannedOffer[] =>
  entries.map((entry) => ({ ...entry, id: newEntryId() }));
