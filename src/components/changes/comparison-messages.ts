import type { Catalog } from '../../i18n/translator.ts';

/** Cut out of each locale's strings at build time (src/integrations/strings-subset.ts). */
const CATALOGS: Readonly<Record<string, () => Promise<Catalog>>> = import.meta.glob<Catalog>(
  '../../content/*/strings.json',
  {
    query:
      '?only=calculator.form.anniversary,calculator.form.choose,calculator.form.offer,changes.compare.,changes.edition.,dates.,offer.',
    import: 'default',
  },
);

/** The comparison's messages in the page's language. Rejects if they can't be loaded. */
export async function fetchMessages(): Promise<Catalog> {
  const { lang } = document.documentElement;
  const fetchCatalog = CATALOGS[`../../content/${lang}/strings.json`];
  if (!fetchCatalog) throw new RangeError(`No strings for "${lang}".`);
  return fetchCatalog();
}
