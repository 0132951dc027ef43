import type { Catalog } from '../../i18n/translator.ts';

/** Rejects if that fails. `catalogs` is `import.meta.glob` with `?used-by=` (integrations/strings-subset.ts). */
export async function fetchPageMessages(catalogs: Readonly<Record<string, () => Promise<Catalog>>>): Promise<Catalog> {
  const { lang } = document.documentElement;
  const [, fetchCatalog] = Object.entries(catalogs).find(([path]) => path.endsWith(`/${lang}/strings.json`)) ?? [];
  if (!fetchCatalog) throw new RangeError(`No strings for "${lang}".`);
  return fetchCatalog();
}
