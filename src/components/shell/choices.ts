/**
 * Stores a reader's choices for later pages. If storage is blocked or full, a choice applies only to the current page.
 * Unlike ui/storage.ts, this is part of the shell's script: a shared module would cost every page one more request.
 */
type Choice = 'english' | 'language' | 'theme';

export function readChoice(key: Choice): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param value the choice to store; undefined removes the stored choice */
export function keepChoice(key: Choice, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The page works without a stored choice.
  }
}
