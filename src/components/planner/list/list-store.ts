/** Each change reads, merges what other tabs have written, and writes, in one synchronous step. */
import { readItem, removeItem, type StorageStatus, writeItem } from '../../ui/storage.ts';
import { parseList, writeList } from './list-text.ts';
import { adoptIds, hasSameEntries, mergeLists } from './merge-lists.ts';
import { MAX_OFFERS, type PlannedList, type PlannedOffer } from './planned-offer.ts';
import { EMPTY_LIST, type VersionedList, differs, joinLists, nextVersion } from './versions.ts';

export const LIST_KEY = 'planner';
/** When a list is stored, unreadable text is moved here and kept until the reader discards it. */
const UNREADABLE_KEY = 'planner.unreadable';

export interface ListState {
  readonly list: PlannedList;
  /** 'too-many': the list isn't stored, because it has more offers than this page can read. */
  readonly storageStatus: StorageStatus | 'too-many';
  /** The unreadable text that was found instead of a list. */
  readonly unreadable:
    | {
        readonly text: string;
        /** Whether a newer version of this page wrote the text. */
        readonly isNewer: boolean;
        /** Whether a list has been stored since. The text was then moved to another key. */
        readonly isMovedAside: boolean;
      }
    | undefined;
}

export type ChangeResult =
  | { readonly ok: true; readonly conflicts: readonly PlannedOffer[] }
  /** The list would have become too long. `count` is the number of offers that it would have had. */
  | { readonly ok: false; readonly count: number };

export interface ListStore {
  readonly state: () => ListState;
  /**
   * A change is given as the lists before and after it, because another tab may have changed the list meanwhile. If it
   * changed the same offer, both versions are kept. If the list would become too long, nothing changes.
   */
  readonly change: (before: PlannedList, after: PlannedList) => ChangeResult;
  /**
   * Merges what another tab wrote.
   * @returns the offers that were changed in both tabs; both versions are kept
   */
  readonly sync: () => readonly PlannedOffer[];
  /** Discards the unreadable text. */
  readonly discard: () => void;
}

export function createListStore(): ListStore {
  let current: VersionedList = EMPTY_LIST;
  let storageStatus: ListState['storageStatus'] = 'kept';
  /** The text that this tab last read from local storage or wrote to it, and the list in that text. */
  let lastText: string | null = null;
  let lastList: VersionedList = EMPTY_LIST;
  let unreadableText: string | undefined;
  let movedText = readItem(UNREADABLE_KEY) ?? undefined;

  /** Returns the offers that were changed in both lists. */
  function mergeText(text: string): readonly PlannedOffer[] {
    const parsed = parseList(text);
    lastText = text;
    if (parsed.kind !== 'list') {
      unreadableText = text;
      return [];
    }
    unreadableText = undefined;
    const theirs = parsed.hasIds ? parsed : { ...parsed, list: adoptIds(parsed.list, current.list) };
    // Changes that couldn't be saved may be based on an old list, so they're applied to the other tab's list.
    const unsaved = storageStatus === 'kept' ? undefined : mergeLists(lastList.list, current.list, theirs.list);
    const joined = joinLists(storageStatus === 'kept' ? current : lastList, theirs);
    const next = unsaved ? nextVersion(joined, unsaved.list) : joined;
    // If the lists have the same entries, `current.list` stays the same object, so that nothing is rendered or
    // announced.
    current = hasSameEntries(next.list, current.list) ? { ...next, list: current.list } : next;
    lastList = theirs;
    storageStatus = 'kept';
    if (differs(current, theirs)) write();
    return [...joined.conflicts, ...(unsaved?.conflicts ?? [])];
  }

  function sync(): readonly PlannedOffer[] {
    const text = readItem(LIST_KEY);
    if (text === undefined || text === lastText) return [];
    if (text !== null) return mergeText(text);
    lastText = null; // The site's data was cleared: the list stays on the page and is written with the next change.
    return [];
  }

  /** False if the text can't be moved, for example because storage is full. */
  function moveAside(): boolean {
    if (unreadableText === undefined) return true;
    const text = movedText === undefined ? unreadableText : `${movedText}\n${unreadableText}`;
    storageStatus = writeItem(UNREADABLE_KEY, text);
    if (storageStatus !== 'kept') return false;
    movedText = text;
    unreadableText = undefined;
    return true;
  }

  function write(): void {
    if (current.list.length > MAX_OFFERS) {
      storageStatus = 'too-many';
      return;
    }
    if (!moveAside()) return;
    const text = writeList(current.list, current.changes);
    storageStatus = writeItem(LIST_KEY, text);
    if (storageStatus !== 'kept') return;
    lastText = text;
    lastList = current;
  }

  sync();
  // Storage may allow reading but not writing, so writing is tested. Full storage is reported only when the list can't
  // be stored.
  if (writeItem(`${LIST_KEY}.test`, '') === 'blocked') storageStatus = 'blocked';
  removeItem(`${LIST_KEY}.test`);

  return {
    state: () => {
      const { list } = current;
      const texts = [movedText, unreadableText].filter((text) => text !== undefined);
      if (texts.length === 0) return { list, storageStatus, unreadable: undefined };
      const isMovedAside = unreadableText === undefined;
      const isNewer = texts.every((text) => parseList(text).kind === 'newer');
      return { list, storageStatus, unreadable: { text: texts.join('\n'), isNewer, isMovedAside } };
    },
    change: (before, after) => {
      sync();
      const { list } = current;
      const next = list === before ? { list: after, conflicts: [] } : mergeLists(before, after, list);
      const count = next.list.length;
      if (count > MAX_OFFERS && count > list.length) return { ok: false, count };
      current = nextVersion(current, next.list);
      write();
      return { ok: true, conflicts: next.conflicts };
    },
    sync,
    discard: () => {
      removeItem(UNREADABLE_KEY);
      movedText = undefined;
      if (unreadableText === undefined) return;
      unreadableText = undefined;
      write();
    },
  };
}
