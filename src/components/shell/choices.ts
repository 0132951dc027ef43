/**
 * What a reader has chosen on a page, such as a theme or a language, kept for the next one. Storage may be blocked or
 * full: a choice then holds for this page.
 *
 * This is part of the shell's script, which every page loads. Other scripts use ui/storage.ts: a module that they share
 * with the shell would be one more request on every page.
 */
type Choice = 'english' | 'language' | 'theme';

export function readChoice(key: Choice): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param value undefined to forget the choice */
export function keepChoice(key: Choice, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The page works without a stored choice.
  }
}
