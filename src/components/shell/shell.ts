/** The script of every page. */
import { keepChoice, readChoice } from './choices.ts';

function setUpThemes(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-set-theme]');
  const root = document.documentElement;
  const show = () => {
    const current = root.dataset['theme'] ?? 'auto';
    buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset['setTheme'] === current)));
  };
  buttons.forEach((button) => {
    button.addEventListener('click', () => {
      const theme = button.dataset['setTheme'];
      if (theme === undefined || theme === 'auto') delete root.dataset['theme'];
      else root.dataset['theme'] = theme;
      keepChoice('theme', root.dataset['theme']);
      show();
    });
    button.parentElement?.removeAttribute('hidden');
  });
  show();
}

/** A click gives the link the page's current query and hash, and stores its language as the reader's choice. */
function prepareLanguageLink(link: HTMLAnchorElement): void {
  const copyQueryAndHash = () => {
    link.search = location.search;
    link.hash = location.hash;
  };
  link.addEventListener('mousedown', copyQueryAndHash); // before a middle click opens a tab
  link.addEventListener('click', () => {
    copyQueryAndHash();
    keepChoice('language', link.hreflang);
  });
}

/**
 * Loads the language offer, unless the reader's language is the page's language, in any region: readers of en-GB don't
 * need an offer on a page in en-US. On a Chinese page, only language-offer.ts can tell whether the reader's region uses
 * the same script, so it's loaded unless the tags are the same.
 */
function setUpOffer(): void {
  const pageLanguage = document.documentElement.lang;
  const stored = readChoice('language');
  const language = stored ?? navigator.language;
  const isPageLanguage =
    language === pageLanguage || (language.slice(0, 2) === pageLanguage.slice(0, 2) && !pageLanguage.startsWith('zh'));
  if (isPageLanguage) return;
  import('./language-offer.ts')
    .then(({ offerLanguage }) => offerLanguage(pageLanguage, stored, prepareLanguageLink))
    .catch(() => undefined); // without the offer, readers can use the language menu
}

function setUpLanguages(): void {
  // Selects the links of LanguageLinks.astro. A link to an article that isn't translated also has a `lang`.
  document.querySelectorAll<HTMLAnchorElement>('li > a[lang][hreflang]').forEach(prepareLanguageLink);
  const menu = document.querySelector<HTMLDetailsElement>('details.lang');
  menu?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}

function setUpSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link || link.getAttribute('aria-current') === 'page') return;
  const open = () =>
    import('../search/search-dialog.tsx')
      .then(({ openSearch }) => openSearch(link))
      .catch(() => location.assign(link.href));
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    void open();
  });
}

/** Loads suggestion.ts only for readers who select text. */
function setUpSuggestions(): void {
  document.addEventListener('selectionchange', () => {
    // If the script can't be loaded, the footer's link works without it.
    if (getSelection()?.isCollapsed === false) import('./suggestion.ts').catch(() => undefined);
  });
}

setUpThemes();
setUpLanguages();
setUpOffer();
setUpSearch();
setUpSuggestions();
