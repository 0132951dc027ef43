/**
 * The script of <renewal-search>. Importing it hydrates the element. All its imports are dynamic, so that the browser
 * requests all of them at the same time, one round trip after this script.
 */
import type { Catalog } from '../../i18n/translator.ts';

const CATALOG_LOADERS = import.meta.glob<Catalog>('../../content/*/strings.json', {
  query: '?used-by=components/search/hydrate.tsx,components/shell/search-dialog.tsx',
  import: 'default',
});

const base = document.querySelector<HTMLElement>('renewal-search')?.dataset['base'] ?? '/';
const { lang } = document.documentElement;
const [{ hydrateSearch }, catalog] = await Promise.all([
  import('./hydrate.tsx'),
  CATALOG_LOADERS[`../../content/${lang}/strings.json`]?.(),
  // This only requests Pagefind early. If it fails, the search reports that later (search-index.ts).
  import(/* @vite-ignore */ `${base}pagefind/${lang.toLowerCase()}/pagefind.js`).catch(() => undefined),
]);
hydrateSearch(catalog);
