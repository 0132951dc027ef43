/** The UI strings of all locales, for pages. Scripts load only those that they use (integrations/strings-subset.ts). */
import source from '../content/en-US/strings.json';
import type { CalendarDate } from '../rules/index.ts';
import { resolveCatalog } from './catalog.ts';
import { createDateFormat } from './format.ts';
import { type LocaleTag, SOURCE_TAG } from './locales.ts';
import type { Messages } from './message.ts';
import type { SiteTranslator, StringKey } from './keys.ts';
import { createTranslator } from './translator.ts';

const STRINGS_FILES: Readonly<Record<string, Messages>> = import.meta.glob('../content/*/strings.json', {
  eager: true,
  import: 'default',
});

const translators = new Map<LocaleTag, SiteTranslator>();

/** The translator of a locale, with every string. */
export function stringsOf(tag: LocaleTag): SiteTranslator {
  const known = translators.get(tag);
  if (known) return known;
  const own = STRINGS_FILES[`../content/${tag}/strings.json`] ?? {};
  const translator: SiteTranslator = createTranslator(resolveCatalog(tag, own, source));
  translators.set(tag, translator);
  return translator;
}

/** The language in which a page shows a string: English if its translation is missing. */
export const languageOf = (tag: LocaleTag, key: StringKey): LocaleTag =>
  stringsOf(tag).langOf(key) === undefined ? tag : SOURCE_TAG;

/** A date for a string, in the language in which the page shows the string. */
export const dateFor = (tag: LocaleTag, key: StringKey, date: CalendarDate): string =>
  createDateFormat(languageOf(tag, key)).long(date);
