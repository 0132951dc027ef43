/**
 * The list in this tab, and in local storage for all tabs. Each change first merges what other tabs wrote: reading,
 * merging, and writing are one synchronous step.
 */
import { readItem, removeItem, type Written, writeItem } from '../../ui/storage.ts';
import { parseList, writeList } from './list-text.ts';
import { adoptIds, hasSameEntries, mergeLists } from './merge-lists.ts';
import { MAX_OFFERS, type PlannedList, type PlannedOffer } from './planned-offer.ts';
import { EMPTY, type VersionedList, differs, joinLists, nextVersion } from './versions.ts';

export const LIST_KEY = 'planner';
/** The key for an unreadable text that was found instead of a list. It's kept until the reader discards it. */
const ASIDE_KEY = 'planner.unreadable';

export interface ListState {
  readonly list: PlannedList;
  /** Whether the list is stored as shown. 'too-many' means more than the next visit could read. */
  readonly kept: Written | 'too-many';
  /** The unreadable text that was found instead of a list. */
  readonly unreadable:
    | {
        readonly text: string;
        /** Whether a newer version of this page wrote it. */
        readonly isNewer: boolean;
        /** Whether a list has been written since. */
        readonly isMovedAside: boolean;
      }
    | undefined;
}

export type Changed =
  | { readonly ok: true; readonly conflicts: readonly PlannedOffer[] }
  /** The number of offers that the list would have had. */
  | { readonly ok: false; readonly count: number };

export interface ListStore {
  readonly state: () => ListState;
  /**
   * Applies a change, given as the lists before and after it, to the list that other tabs may have changed. If an offer was
   * changed there, too, both versions are kept. A list that would become too long isn't changed.
   */
  readonly change: (before: PlannedList, after: PlannedList) => Changed;
  /**
   * Merges what another tab wrote.
   * @returns the offers that were changed in both tabs; both versions are kept
   */
  readonly sync: () => readonly PlannedOffer[];
  /** Discards the unreadable text. */
  readonly discard: () => void;
}

export function createListStore(): ListStore {
  let current: VersionedList = EMPTY;
  let kept: ListState['kept'] = 'kept';
  /** The text that this tab last read or wrote, and its list. */
  let seen: string | null = null;
  let saved: VersionedList = EMPTY;
  let unreadable: string | undefined;
  let aside = readItem(ASIDE_KEY) ?? undefined;

  function takeIn(text: string): readonly PlannedOffer[] {
    const parsed = parseList(text);
    seen = text;
    if (parsed.kind !== 'list') {
      unreadable = text;
      return [];
    }
    unreadable = undefined;
    const theirs = parsed.hasIds ? parsed : { ...parsed, list: adoptIds(parsed.list, current.list) };
    // Changes that couldn't be saved may be old, so they're applied to the current list.
    const unsaved = kept === 'kept' ? undefined : mergeLists(saved.list, current.list, theirs.list);
    const joined = joinLists(kept === 'kept' ? current : saved, theirs);
    const next = unsaved ? nextVersion(joined, unsaved.list) : joined;
    // If nothing differs, the list stays the same object, so that nothing is rendered or announced.
    current = hasSameEntries(next.list, current.list) ? { ...next, list: current.list } : next;
    saved = theirs;
    kept = 'kept';
    if (differs(current, theirs)) write();
    return [...joined.conflicts, ...(unsaved?.conflicts ?? [])];
  }

  function sync(): readonly PlannedOffer[] {
    const text = readItem(LIST_KEY);
    if (text === undefined || text === seen) return [];
    if (text !== null) return takeIn(text);
    seen = null; // The site's data was cleared: the list stays on the page and is written with the next change.
    return [];
  }

  /** Moves an unreadable text to another key. False if there's no room for both. */
  function moveAside(): boolean {
    if (unreadable === undefined) return true;
    const text = aside === undefined ? unreadable : `${aside}\n${unreadable}`;
    kept = writeItem(ASIDE_KEY, text);
    if (kept !== 'kept') return false;
    aside = text;
    unreadable = undefined;
    return true;
  }

  function write(): void {
    if (current.list.length > MAX_OFFERS) {
      kept = 'too-many';
      return;
    }
    if (!moveAside()) return;
    const text = writeList(current.list, current.changes);
    kept = writeItem(LIST_KEY, text);
    if (kept !== 'kept') return;
    seen = text;
    saved = current;
  }

  sync();
  // Reading may be allowed if writing isn't. Full storage doesn't have to be reported yet.
  if (writeItem(`${LIST_KEY}.test`, '') === 'blocked') kept = 'blocked';
  removeItem(`${LIST_KEY}.test`);

  return {
    state: () => {
      const { list } = current;
      const texts = [aside, unreadable].filter((text) => text !== undefined);
      if (texts.length === 0) return { list, kept, unreadable: undefined };
      const isMovedAside = unreadable === undefined;
      const isNewer = texts.every((text) => parseList(text).kind === 'newer');
      return { list, kept, unreadable: { text: texts.join('\n'), isNewer, isMovedAside } };
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
      removeItem(ASIDE_KEY);
      aside = undefined;
      if (unreadable === undefined) return;
      unreadable = undefined;
      write();
    },
  };
}
