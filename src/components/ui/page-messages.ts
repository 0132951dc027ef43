import type { Catalog } from '../../i18n/translator.ts';

/**
 * Fetches the messages in the page's language. Rejects if they can't be loaded.
 * @param catalogs maps the path of each language's strings file to a function that loads its messages: the result of
 * `import.meta.glob` with the query `?used-by=` (integrations/strings-subset.ts)
 */
export async function fetchPageMessages(catalogs: Readonly<Record<string, () => Promise<Catalog>>>): Promise<Catalog> {
  const { lang } = document.documentElement;
  const [, fetchCatalog] = Object.entries(catalogs).find(([path]) => path.endsWith(`/${lang}/strings.json`)) ?? [];
  if (!fetchCatalog) throw new RangeError(`No strings for "${lang}".`);
  return fetchCatalog();
}
