/** Loads the messages of a language. The package contains only those that the command uses. */
import { createTranslator } from '../../../src/i18n/translator.ts';
import type { SiteTranslator } from '../../../src/i18n/keys.ts';
import type { LocaleTag } from '../../../src/i18n/locales.ts';
import type { Catalog } from '../../../src/i18n/translator.ts';

const CATALOGS = import.meta.glob<Catalog>('../../../src/content/*/strings.json', {
  query: '?used-by=../packages/rules/cli/run.ts',
  import: 'default',
});

/** @throws RangeError if the language has no messages, which can't happen for a locale in `LOCALES` */
export async function translatorOf(tag: LocaleTag): Promise<SiteTranslator> {
  const loadCatalog = CATALOGS[`../../../src/content/${tag}/strings.json`];
  if (!loadCatalog) throw new RangeError(`No strings for "${tag}".`);
  const translator: SiteTranslator = createTranslator(await loadCatalog());
  return translator;
}
