/**
 * The script of the page `/`. It goes to the home page in the stored language, or in the first of the browser's
 * languages that the site has. If the site has none of them, the reader chooses a link, and the script stores its
 * language. The script doesn't use choices.ts: if it shared that module with the shell, every page would have to make
 * one more request.
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
