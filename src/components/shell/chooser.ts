/**
 * The script of the page `/`. Goes to the home page in the stored language, or in the first of the browser's languages
 * that the site has. Doesn't use choices.ts: sharing it with the shell would cost every page one more request.
 */
import { lookUp } from '../../i18n/lookup.ts';

function readStoredTag(): string | null {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}

const storedTag = readStoredTag();
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
const locales = links.map((link) => ({ tag: link.hreflang, serves: link.dataset['serves']?.split(' ') ?? [], link }));
const found = locales.find(({ tag }) => tag === storedTag) ?? lookUp(locales, navigator.languages);
// With replace(), the browser's Back button doesn't return to this page, which would redirect again.
if (found) location.replace(found.link.href + location.search + location.hash);

links.forEach((link) => {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem('language', link.dataset['language'] ?? '');
    } catch {
      // The link works anyway.
    }
  });
});
