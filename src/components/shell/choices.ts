/**
 * Stores what a reader has chosen on a page, such as a theme or a language, for later pages. If storage is blocked or
 * full, the choice applies only to the current page.
 *
 * This module is part of the shell's script, which every page loads. Other scripts use ui/storage.ts instead. If they
 * shared a module with the shell, every page would have to make one more request.
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
