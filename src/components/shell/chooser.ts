/**
 * The script of the page `/`. It goes to the home page in the stored language, or in the first of the browser's
 * languages that the site has. It doesn't use choices.ts: if the two scripts shared that module, every page would have
 * to make one more request.
 */
import { lookUp } from '../../i18n/lookup.ts';

function storedChoice(): string | null {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}

const stored = storedChoice();
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
const choices = links.map((link) => ({ tag: link.hreflang, serves: link.dataset['serves']?.split(' ') ?? [], link }));
const found = choices.find(({ tag }) => tag === stored) ?? lookUp(choices, navigator.languages);
// With replace(), the browser's Back button doesn't return to this page, which would redirect again.
if (found) location.replace(found.link.href + location.search + location.hash);

links.forEach((choice) => {
  choice.addEventListener('click', () => {
    try {
      localStorage.setItem('language', choice.dataset['language'] ?? '');
    } catch {
      // The link works anyway.
    }
  });
});
