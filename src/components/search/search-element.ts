/** Imports are dynamic, so that the browser requests all of them at once, one round trip after this script. */
import type { Catalog } from '../../i18n/translator.ts';

const CATALOG_LOADERS = import.meta.glob<Catalog>('../../content/*/strings.json', {
  query: '?used-by=components/search/hydrate.tsx',
  import: 'default',
});

const base = document.querySelector<HTMLElement>('renewal-search')?.dataset['base'] ?? '/';
const { lang } = document.documentElement;
const [{ hydrateSearch }, catalog] = await Promise.all([
  import('./hydrate.tsx'),
  CATALOG_LOADERS[`../../content/${lang}/strings.json`]?.(),
  // Requests Pagefind early. If that fails, the search reports it later (search-index.ts).
  import(/* @vite-ignore */ `${base}pagefind/${lang.toLowerCase()}/pagefind.js`).catch(() => undefined),
]);
hydrateSearch(catalog);
