/**
 * The list as this tab has it, and as the browser keeps it for all tabs. Every change first takes in what other tabs
 * wrote; reading, joining, and writing happen in one go.
 */
import { readItem, removeItem, type Written, writeItem } from '../../ui/storage.ts';
import { parseList, writeList } from './list-text.ts';
import { adoptIds, hasSameEntries, mergeLists } from './merge-lists.ts';
import { MAX_OFFERS, type PlannedList, type PlannedOffer } from './planned-offer.ts';
import { EMPTY, type VersionedList, differs, joinLists, nextVersion } from './versions.ts';

export const LIST_KEY = 'planner';
/** A text that was found in place of a list, moved here before a list is written. It stays until the reader discards it. */
const ASIDE_KEY = 'planner.unreadable';

export interface ListState {
  readonly list: PlannedList;
  /** Whether the browser has the list as it's shown; 'too-many': more than the next visit could read. */
  readonly kept: Written | 'too-many';
  /** What was found instead of a list. */
  readonly unreadable:
    | {
        readonly text: string;
        /** A newer version of this page wrote it. */
        readonly isNewer: boolean;
        /** A list has been written since. */
        readonly isMovedAside: boolean;
      }
    | undefined;
}

export type Changed =
  | { readonly ok: true; readonly conflicts: readonly PlannedOffer[] }
  /** How many entries the list would have had. */
  | { readonly ok: false; readonly count: number };

export interface ListStore {
  readonly state: () => ListState;
  /**
   * Applies a change, given as entries before and after it, to the list as other tabs have left it. An entry that was
   * changed there too is kept in both versions. A list that would become longer than allowed stays as it is.
   */
  readonly change: (before: PlannedList, after: PlannedList) => Changed;
  /**
   * Takes in what another tab wrote.
   * @returns entries that were changed in both tabs, of which both versions are kept now
   */
  readonly sync: () => readonly PlannedOffer[];
  /** Lets go of what was found instead of a list. */
  readonly discard: () => void;
}

export function createListStore(): ListStore {
  let current: VersionedList = EMPTY;
  let kept: ListState['kept'] = 'kept';
  /** What this tab last read or wrote: the text, and its list. */
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
    // Changes that couldn't be saved may be long past: they are made anew, to the list as it is now.
    const unsaved = kept === 'kept' ? undefined : mergeLists(saved.list, current.list, theirs.list);
    const joined = joinLists(kept === 'kept' ? current : saved, theirs);
    const next = unsaved ? nextVersion(joined, unsaved.list) : joined;
    // Where nothing is different the list stays the very same: nothing has to be drawn, or said.
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
    seen = null; // Emptied from outside (site data cleared): what's shown stays, and is written with the next change.
    return [];
  }

  /** Moves a text that couldn't be read out of the way; false where the browser has no room for both. */
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
  // Reading may be allowed where writing isn't. A full storage is no reason to say so yet.
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
