/** What this browser keeps for the site. It may be blocked or full; the pages work without. */

/** The text under a key, null where there is none, undefined where storage is blocked. */
export function readItem(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Firefox has a name of its own for it. */
const QUOTA: ReadonlySet<string> = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']);

export type Written = 'kept' | 'full' | 'blocked';

/** Keeps a text under a key; says why where it can't. What was there before stays then. */
export function writeItem(key: string, text: string): Written {
  try {
    localStorage.setItem(key, text);
    return 'kept';
  } catch (failure) {
    return failure instanceof DOMException && QUOTA.has(failure.name) ? 'full' : 'blocked';
  }
}

export function removeItem(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Blocked: there is nothing to remove.
  }
}
