/** If this browser has no list yet, the link's list is added immediately. Otherwise, the reader decides. */
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fragmentToList } from './list-text.ts';
import { contentOf, hasSameContent } from './merge-lists.ts';
import { type PlannedList, addOffers } from './planned-offer.ts';
import type { PlannedListHandle } from './usePlannedList.ts';

export type Choice = 'replace' | 'add' | 'keep';

export interface ReceivedList {
  /** 'broken' if the link can't be read, undefined if nothing is asked. */
  readonly offers: PlannedList | 'broken' | undefined;
  readonly decide: (offers: PlannedList, choice: Choice) => void;
}

/** The offers that aren't in the list yet, or that have other content there. */
function missingFrom(list: PlannedList, offers: PlannedList): PlannedList {
  const contentById = new Map(list.map((entry) => [entry.id, contentOf(entry)]));
  return offers.filter((entry) => contentById.get(entry.id) !== contentOf(entry));
}

/** @param addedMessage returns the message about a number of added offers */
export function useReceivedList(
  { getState, change, notify }: PlannedListHandle,
  addedMessage: (count: number) => ComponentChild,
): ReceivedList {
  const [offers, setOffers] = useState<ReceivedList['offers']>();

  function close(): void {
    setOffers(undefined);
    history.replaceState(history.state, '', location.pathname + location.search);
  }

  function decide(received: PlannedList, choice: Choice): void {
    const { list } = getState();
    if (choice === 'keep') {
      close();
      return;
    }
    const missing = missingFrom(list, received);
    if (choice === 'add' && missing.length === 0) {
      notify({ kind: 'same' });
      close();
      return;
    }
    const [next, count] = choice === 'add' ? [addOffers(list, missing), missing.length] : [received, received.length];
    // If the list would become too long, the question stays.
    if (change(list, next, addedMessage(count))) close();
  }

  function receive(): void {
    const received = fragmentToList(location.hash);
    if (received === undefined) return;
    const { list, unreadable } = getState();
    if (received === 'broken') setOffers(received);
    else if (hasSameContent(list, received)) {
      notify({ kind: 'same' });
      close();
    } else if (list.length === 0 && unreadable === undefined) decide(received, 'replace');
    else setOffers(received);
  }

  useEffect(() => {
    receive();
    addEventListener('hashchange', receive);
    return () => removeEventListener('hashchange', receive);
  }, []);

  return { offers, decide };
}
