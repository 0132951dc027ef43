/** The list in this browser: storage may be blocked, full, or hold something else. The page works without it. */
import { readList, writeList } from './list-text.ts';
import type { PlannedList } from './planned-offer.ts';

const KEY = 'planner';

export type StoredList =
  | { readonly kind: 'list'; readonly offers: PlannedList }
  | { readonly kind: 'blocked' }
  /** What was found instead of a list, for the reader to rescue. */
  | { readonly kind: 'broken'; readonly text: string };

export function loadList(): StoredList {
  let text: string | null;
  try {
    text = localStorage.getItem(KEY);
    localStorage.setItem(`${KEY}.test`, ''); // reading may be allowed where writing is not
    localStorage.removeItem(`${KEY}.test`);
  } catch {
    return { kind: 'blocked' };
  }
  if (text === null) return { kind: 'list', offers: [] };
  const offers = readList(text);
  return offers ? { kind: 'list', offers } : { kind: 'broken', text };
}

/** Keeps the list; says why where it cannot. */
export function saveList(list: PlannedList): 'kept' | 'full' | 'blocked' {
  try {
    localStorage.setItem(KEY, writeList(list));
    return 'kept';
  } catch (failure) {
    return failure instanceof DOMException && failure.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}
