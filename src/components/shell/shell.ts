/** What every page does in the browser besides being read: display, language links, opening search. */

const THEME_KEY = 'theme';

/** Storage may be blocked or full: a choice that cannot be kept still holds for this page. */
function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing to do: the page works without.
  }
}

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
      remember(THEME_KEY, root.dataset['theme']);
      show();
    });
    button.parentElement?.removeAttribute('hidden');
  });
  show();
}

/** The same page in another language: query and hash, read at the click, go along. */
function prepareLanguageLink(link: HTMLAnchorElement): void {
  const carry = () => {
    link.search = location.search;
    link.hash = location.hash;
  };
  link.addEventListener('mousedown', carry); // before a middle click opens its tab
  link.addEventListener('click', () => {
    carry();
    remember('language', link.dataset['language']);
  });
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A reader at home in the page's language is offered none, at no cost. Which Chinese it is takes a closer look. */
function setUpOffer(): void {
  const here = document.documentElement.lang;
  const stored = recall('language');
  const language = stored ?? navigator.language;
  const isAtHome = language === here || (language.slice(0, 2) === here.slice(0, 2) && !here.startsWith('zh'));
  if (isAtHome) return;
  import('./language-offer.ts')
    .then(({ offerLanguage }) => offerLanguage(here, stored, prepareLanguageLink))
    .catch(() => undefined); // The menu is there.
}

function setUpLanguages(): void {
  document.querySelectorAll<HTMLAnchorElement>('a[data-language]').forEach(prepareLanguageLink);
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
    import('./search-dialog.tsx').then(
      ({ openSearch }) => openSearch(link),
      () => location.assign(link.href),
    );
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

setUpThemes();
setUpLanguages();
setUpOffer();
setUpSearch();
