/**
 * A list that counts how often each offer was changed, also after its removal. The version with the higher count is
 * newer. The states of two tabs can therefore be merged in any order and any number of times. All tabs get the same
 * list, even if two of them wrote at the same moment.
 */
import { type MergedList, isSameVersion, keepBoth } from './merge-lists.ts';
import { MAX_OFFERS, type PlannedList, type PlannedOffer } from './planned-offer.ts';

export interface VersionedList {
  readonly list: PlannedList;
  /** Maps IDs to the number of changes since the offer was added. It also has the IDs of removed offers. */
  readonly changes: ReadonlyMap<string, number>;
}

export const EMPTY_LIST: VersionedList = { list: [], changes: new Map() };

interface Version {
  readonly count: number;
  /** Undefined if the offer was removed. */
  readonly entry: PlannedOffer | undefined;
}

function versionsOf({ list, changes }: VersionedList): ReadonlyMap<string, Version> {
  const versions = new Map<string, Version>();
  for (const entry of list) versions.set(entry.id, { count: changes.get(entry.id) ?? 0, entry });
  for (const [id, count] of changes) if (!versions.has(id)) versions.set(id, { count, entry: undefined });
  return versions;
}

function listOf(versions: ReadonlyMap<string, Version>): VersionedList {
  const list = [...versions.values()].flatMap(({ entry }) => entry ?? []);
  const changes = new Map<string, number>();
  for (const [id, { count }] of versions) if (count > 0) changes.set(id, count);
  return { list, changes };
}

/** The higher count wins. If they're the same, a change wins over a removal, and two different changes are kept. */
export function joinLists(mine: VersionedList, theirs: VersionedList): VersionedList & MergedList {
  const joined = new Map(versionsOf(theirs));
  const conflicts: PlannedOffer[] = [];
  const put = (id: string, version: Version): void => {
    const other = joined.get(id);
    if (other === undefined || version.count > other.count) joined.set(id, version);
    else if (version.count < other.count || version.entry === undefined) return;
    else if (other.entry === undefined || isSameVersion(version.entry, other.entry)) joined.set(id, version);
    else {
      const [first, second] = keepBoth(version.entry, other.entry);
      joined.set(id, { ...version, entry: first });
      conflicts.push(version.entry);
      put(second.id, { ...version, entry: second });
    }
  };
  for (const [id, version] of versionsOf(mine)) put(id, version);
  return { ...listOf(joined), conflicts };
}

/** Adds one to the count of each offer that differs from the last state. */
export function nextVersion(last: VersionedList, list: PlannedList): VersionedList {
  const before = versionsOf(last);
  const versions = new Map<string, Version>();
  for (const entry of list) {
    const last = before.get(entry.id);
    const isChanged = last !== undefined && !isSameVersion(last.entry, entry);
    versions.set(entry.id, { count: (last?.count ?? 0) + (isChanged ? 1 : 0), entry });
  }
  const removed = [...before].filter(([id]) => !versions.has(id));
  // Offers removed in this step are moved to the end. If there are too many, the first ones are forgotten.
  removed.sort(([, one], [, other]) => Number(one.entry !== undefined) - Number(other.entry !== undefined));
  for (const [id, { count, entry }] of removed.slice(-MAX_OFFERS)) {
    versions.set(id, { count: count + (entry ? 1 : 0), entry: undefined });
  }
  return listOf(versions);
}

/** Whether two states differ in an offer or its version. */
export function differs(one: VersionedList, other: VersionedList): boolean {
  const versions = versionsOf(other);
  return (
    one.list.length !== other.list.length ||
    one.list.some((entry) => {
      const otherVersion = versions.get(entry.id);
      return !isSameVersion(entry, otherVersion?.entry) || (one.changes.get(entry.id) ?? 0) !== otherVersion?.count;
    })
  );
}
