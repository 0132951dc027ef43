/**
 * Only on `/`: goes to the stored language, or to the first of the browser's languages that the site has. It doesn't use
 * choices.ts, because a module shared with the shell would be one more request on every page.
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
// With replace(), Back doesn't return here to be sent on again.
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
