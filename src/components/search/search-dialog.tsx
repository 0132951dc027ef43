/** Created when it's first opened. The arrow keys move between the results, and Enter opens the first one. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SiteTranslator } from '../../i18n/keys.ts';
import { createTranslator } from '../../i18n/translator.ts';
import searchCss from '../../styles/search.css?inline';
import { isComposing } from './composing.ts';
import { fetchMessages } from './search-messages.ts';
import { Results } from './Results.tsx';
import { useSearch } from './useSearch.ts';

interface DialogProps {
  readonly translator: SiteTranslator;
  readonly base: string;
  /** The URL of the search page. */
  readonly searchUrl: string;
  readonly close: () => void;
}

/** The Up and Down keys move between the field and the results below it. */
function moveFocus(event: KeyboardEvent, field: HTMLInputElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const dialogElement = field.closest('dialog');
  const focusable = [field, ...(dialogElement?.querySelectorAll<HTMLElement>('[data-search-results] a') ?? [])];
  const index = focusable.indexOf(document.activeElement as HTMLElement);
  const next = focusable[index + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function SearchBox({ translator, base, searchUrl, close }: DialogProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const state = useSearch(query, base, searchUrl);
  useEffect(() => {
    const dialogElement = field.current?.closest('dialog');
    const move = (event: KeyboardEvent) => {
      if (!field.current) return;
      if (!isComposing(event)) moveFocus(event, field.current);
      // These keys belong to the input method, so they mustn't submit the form or close the dialog.
      else if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
    };
    field.current?.focus();
    dialogElement?.addEventListener('keydown', move);
    return () => dialogElement?.removeEventListener('keydown', move);
  }, []);

  const openFirst = (event: Event) => {
    event.preventDefault();
    field.current?.closest('dialog')?.querySelector<HTMLElement>('[data-search-results] a')?.click();
  };

  return (
    <>
      <form class="find-form" role="search" onSubmit={openFirst}>
        <label class="vh" for="search-q">
          {translator.t('search.field')}
        </label>
        <input
          id="search-q"
          type="search"
          autocomplete="off"
          ref={field}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <button type="button" class="btn" onClick={close}>
          {translator.t('search.close')}
        </button>
      </form>
      <Results state={state} translator={translator} />
      <p class="keys small soft" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {translator.t('search.keys.choose')}
        </span>
        <span>
          <kbd>Enter</kbd> {translator.t('search.keys.open')}
        </span>
        <span>
          <kbd>Esc</kbd> {translator.t('search.keys.close')}
        </span>
      </p>
    </>
  );
}

function addStyles(): void {
  const styles = new CSSStyleSheet();
  styles.replaceSync(searchCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
}

async function createDialog(link: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const base = link.dataset['base'] ?? '/';
  const language = document.documentElement.lang.toLowerCase();
  // Requests Pagefind early. If that fails, the search reports it later (search-index.ts).
  import(/* @vite-ignore */ `${base}pagefind/${language}/pagefind.js`).catch(() => undefined);
  const translator = createTranslator(await fetchMessages());
  addStyles();
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', translator.t('search.dialog'));
  document.body.append(dialog);
  dialog.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('[data-search-results] a') !== null;
    if (event.target === dialog || isLink) dialog.close();
  });
  render(<SearchBox translator={translator} base={base} searchUrl={link.href} close={() => dialog.close()} />, dialog);
  return dialog;
}

/** The page's only dialog, even if the reader opens the search again while it loads. */
let created: Promise<HTMLDialogElement> | undefined;

/** Rejects if messages can't be loaded. The caller then goes to the search page (`link`). */
export async function openSearch(link: HTMLAnchorElement): Promise<void> {
  const dialog = await (created ??= createDialog(link));
  if (!dialog.open) dialog.showModal();
}
