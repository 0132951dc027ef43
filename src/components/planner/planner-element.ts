/** Imports are dynamic, so that the browser requests all of them at once, one round trip after this script. */
import type { Catalog } from '../../i18n/translator.ts';

const CATALOG_LOADERS = import.meta.glob<Catalog>('../../content/*/strings.json', {
  query: '?used-by=components/planner/render.tsx',
  import: 'default',
});

const [{ renderPlanner }, catalog] = await Promise.all([
  import('./render.tsx'),
  CATALOG_LOADERS[`../../content/${document.documentElement.lang}/strings.json`]?.(),
]);
renderPlanner(catalog);
