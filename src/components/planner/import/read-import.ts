/** Loaded at the first import, because it includes the CSV library and all names of offers and columns. */
import type { Locale } from '../../../i18n/locales.ts';
import type { Catalog } from '../../../i18n/translator.ts';
import { type CellReader, createCellReader } from './cell-reader.ts';

export { decodeText } from './decode-list.ts';
export { parseImportedList } from './parse-imported-list.ts';

const CATALOG_LOADERS: Readonly<Record<string, () => Promise<Catalog>>> = import.meta.glob<Catalog>(
  '../../../content/*/strings.json',
  {
    query: '?used-by=components/planner/import/columns.ts,components/planner/import/offer-names.ts',
    import: 'default',
  },
);

export async function loadCellReader(locale: Locale): Promise<CellReader> {
  const catalogs = await Promise.all(Object.values(CATALOG_LOADERS).map((fetchCatalog) => fetchCatalog()));
  return createCellReader(
    catalogs.map(({ messages }) => messages),
    locale,
  );
}
