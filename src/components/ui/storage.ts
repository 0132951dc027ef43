/** Local storage, which may be blocked or full. The pages work without it. */

/** The text under a key, null if there's none, undefined if storage is blocked. */
export function readItem(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** The names of the error for full storage. Some versions of Firefox use the second one. */
const QUOTA_ERROR_NAMES: ReadonlySet<string> = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']);

export type StorageStatus = 'kept' | 'full' | 'blocked';

/** Stores a text under a key. If that fails, returns the reason (`full` or `blocked`), and the old text stays. */
export function writeItem(key: string, text: string): StorageStatus {
  try {
    localStorage.setItem(key, text);
    return 'kept';
  } catch (failure) {
    return failure instanceof DOMException && QUOTA_ERROR_NAMES.has(failure.name) ? 'full' : 'blocked';
  }
}

export function removeItem(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is blocked, so there's nothing to remove.
  }
}
