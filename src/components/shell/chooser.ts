/** On `/` alone: leads on to the stored choice, or to the first of the browser's languages this site has. */
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
// replace: Back must not lead here again, only to be sent on once more.
if (link) location.replace(link.href + location.search + location.hash);

document.querySelectorAll<HTMLAnchorElement>('a[data-language]').forEach((choice) => {
  choice.addEventListener('click', () => {
    try {
      localStorage.setItem('language', choice.dataset['language'] ?? '');
    } catch {
      // The link works without.
    }
  });
});
