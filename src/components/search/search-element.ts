/**
 * The script of <renewal-search>: importing it hydrates the element. All its imports are dynamic, so everything is
 * requested at the same time, one round trip later.
 */
import type { Catalog } from '../../i18n/translator.ts';

const CATALOGS = import.meta.glob<Catalog>('../../content/*/strings.json', {
  query: '?used-by=components/search/hydrate.tsx,components/shell/search-dialog.tsx',
  import: 'default',
});

const base = document.querySelector<HTMLElement>('renewal-search')?.dataset['base'] ?? '/';
const { lang } = document.documentElement;
const [{ hydrateSearch }, catalog] = await Promise.all([
  import('./hydrate.tsx'),
  CATALOGS[`../../content/${lang}/strings.json`]?.(),
  // The search reports it if this fails (search-index.ts).
  import(/* @vite-ignore */ `${base}pagefind/${lang.toLowerCase()}/pagefind.js`).catch(() => undefined),
]);
hydrateSearch(catalog);
