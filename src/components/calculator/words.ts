import type { StringKey, Words } from '../../i18n/keys.ts';
import { type Catalog, createTranslator } from '../../i18n/translator.ts';

/** Cut out of each locale's strings at build time (src/integrations/strings-subset.ts). */
const CATALOGS: Readonly<Record<string, () => Promise<Catalog>>> = import.meta.glob<Catalog>(
  '../../content/*/strings.json',
  {
    query:
      '?only=action.,answer.,calculator.error.,calculator.form.change,calendar.,caveat.,cycles.,dates.,figure.,label.,measure.,offer.,owed.,timeline.,todo.',
    import: 'default',
  },
);

/** The words of answers and complaints in a language. Rejects where they cannot be fetched. */
export async function fetchWords(tag: string): Promise<Words> {
  const fetchCatalog = CATALOGS[`../../content/${tag}/strings.json`];
  if (!fetchCatalog) throw new RangeError(`No strings for "${tag}".`);
  return createTranslator<StringKey>(await fetchCatalog());
}
