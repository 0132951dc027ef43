import type { StringKey, Words } from '../../i18n/keys.ts';
import { type Catalog, createTranslator } from '../../i18n/translator.ts';

const CATALOGS: Readonly<Record<string, () => Promise<Catalog>>> = import.meta.glob<Catalog>(
  '../../content/*/strings.json',
  {
    query: '?only=search.',
    import: 'default',
  },
);

/** The words of the search dialog in a language, fetched when it is opened. */
export async function fetchSearchWords(tag: string): Promise<Words> {
  const fetchCatalog = CATALOGS[`../../content/${tag}/strings.json`];
  if (!fetchCatalog) throw new RangeError(`No strings for "${tag}".`);
  return createTranslator<StringKey>(await fetchCatalog());
}
