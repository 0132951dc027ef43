/**
 * Only on `/`: goes to the stored language, or to the first of the browser's languages that the site has. It doesn't use
 * choices.ts, because a module shared with the shell would be one more request on every page.
 */
import { isLocaleTag } from '../../i18n/locales.ts';
import { negotiateLocale } from '../../i18n/negotiate.ts';

function storedChoice(): string | null {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}

const stored = storedChoice();
const tag = stored !== null && isLocaleTag(stored) ? stored : negotiateLocale(navigator.languages);
const link = tag && document.querySelector<HTMLAnchorElement>(`a[data-language="${tag}"]`);
// With replace(), Back doesn't return here to be sent on again.
if (link) location.replace(link.href + location.search + location.hash);

document.querySelectorAll<HTMLAnchorElement>('a[data-language]').forEach((choice) => {
  choice.addEventListener('click', () => {
    try {
      localStorage.setItem('language', choice.dataset['language'] ?? '');
    } catch {
      // The link works anyway.
    }
  });
});
