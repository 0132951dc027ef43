/** The list on the page. It can be changed here and in other tabs, and the last change can be undone. */
import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ListState, LIST_KEY, createListStore } from './list-store.ts';
import type { PlannedList, PlannedOffer } from './planned-offer.ts';

/** The last change, with the lists before and after it, for Undo. */
export interface LastChange {
  readonly text: ComponentChild;
  readonly before: PlannedList;
  readonly after: PlannedList;
  /** Whether the change removes the button that was clicked. The focus then moves to Undo. */
  readonly takesFocus: boolean;
}

export type Notice =
  /** `elsewhere`: another tab changed the list. `same`: all offers of a link are already in the list. */
  | { readonly kind: 'elsewhere' | 'same' }
  /** Offers that were changed in two tabs. Both versions are in the list. */
  | { readonly kind: 'conflict'; readonly offers: readonly PlannedOffer[] }
  /** `count` is the number of offers that the list would have had. */
  | { readonly kind: 'too-many'; readonly count: number };

export interface PlannedListHandle extends ListState {
  readonly lastChange: LastChange | undefined;
  readonly notice: Notice | undefined;
  /** A callback that may run after a later render must call this, because its captured list may be out of date. */
  readonly getState: () => ListState;
  /**
   * The only way to change the list: renders and stores it, and announces the change with an Undo button.
   * @returns false if the list would become too long; then nothing changes, and the page shows a message
   */
  readonly change: (
    before: PlannedList,
    after: PlannedList,
    text?: ComponentChild,
    options?: { readonly takesFocus: boolean },
  ) => boolean;
  readonly undo: () => void;
  readonly notify: (notice: Notice) => void;
  readonly discardUnreadable: () => void;
}

const conflictNotice = (offers: readonly PlannedOffer[]): Notice | undefined =>
  offers.length > 0 ? { kind: 'conflict', offers } : undefined;

export function usePlannedList(): PlannedListHandle {
  const store = useMemo(createListStore, []);
  const [state, setState] = useState(store.state);
  const [lastChange, setLastChange] = useState<LastChange>();
  const [notice, setNotice] = useState<Notice>();

  useEffect(() => {
    const sync = () => {
      const { list } = store.state();
      const conflicts = store.sync();
      setState(store.state());
      if (store.state().list !== list) setNotice(conflictNotice(conflicts) ?? { kind: 'elsewhere' });
    };
    const onStorage = ({ key }: StorageEvent) => {
      if (key === LIST_KEY || key === null) sync();
    };
    // A page in the background or from the back/forward cache may have missed events.
    const onShow = () => {
      if (document.visibilityState === 'visible') sync();
    };
    addEventListener('storage', onStorage);
    addEventListener('pageshow', onShow);
    document.addEventListener('visibilitychange', onShow);
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', onShow);
      document.removeEventListener('visibilitychange', onShow);
    };
  }, [store]);

  // These functions are created once, because cached rows keep using the first ones.
  const actions = useMemo(() => {
    const change: PlannedListHandle['change'] = (before, after, text, { takesFocus } = { takesFocus: false }) => {
      const changed = store.change(before, after);
      setState(store.state());
      if (!changed.ok) {
        setNotice({ kind: 'too-many', count: changed.count });
        return false;
      }
      setLastChange(text === undefined ? undefined : { text, before, after, takesFocus });
      setNotice(conflictNotice(changed.conflicts));
      return true;
    };
    const discardUnreadable = () => {
      store.discard();
      setState(store.state());
    };
    return { getState: store.state, change, notify: setNotice, discardUnreadable };
  }, [store]);

  const undo = () => {
    if (lastChange) actions.change(lastChange.after, lastChange.before);
  };
  return { ...state, ...actions, lastChange, notice, undo };
}
