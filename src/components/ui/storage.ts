/** Local storage, which may be blocked or full. The pages work without it. */

/** The text under a key, null if there's none, undefined if storage is blocked. */
export function readItem(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Some versions of Firefox use the second name. */
const QUOTA_ERROR_NAMES: ReadonlySet<string> = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']);

export type StorageStatus = 'kept' | 'full' | 'blocked';

/** If that fails, returns the reason, and the old text stays. */
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
