/** The words of a language. Only those that the command uses are in the package. */
import { createTranslator } from '../../../src/i18n/translator.ts';
import type { SiteTranslator } from '../../../src/i18n/keys.ts';
import type { LocaleTag } from '../../../src/i18n/locales.ts';
import type { Catalog } from '../../../src/i18n/translator.ts';

const CATALOGS = import.meta.glob<Catalog>('../../../src/content/*/strings.json', {
  query: '?used-by=../packages/rules/cli/run.ts',
  import: 'default',
});

/** @throws RangeError if the language has no strings, which the table of locales rules out */
export async function translatorOf(tag: LocaleTag): Promise<SiteTranslator> {
  const fetchCatalog = CATALOGS[`../../../src/content/${tag}/strings.json`];
  if (!fetchCatalog) throw new RangeError(`No strings for "${tag}".`);
  const translator: SiteTranslator = createTranslator(await fetchCatalog());
  return translator;
}
