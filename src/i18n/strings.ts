/** The UI strings of all locales, typed against en-US. For pages; scripts load the few they need (integrations/strings-subset.ts). */
import source from '../content/en-US/strings.json';
import { resolveCatalog } from './catalog.ts';
import type { LocaleTag } from './locales.ts';
import type { Messages } from './message.ts';
import type { StringKey, SiteTranslator } from './keys.ts';
import { type Catalog, createTranslator } from './translator.ts';

const FILES: Readonly<Record<string, Messages>> = import.meta.glob('../content/*/strings.json', {
  eager: true,
  import: 'default',
});

/**
 * The messages of a locale under the given prefixes, English where a translation is missing.
 */
function catalogFor(tag: LocaleTag, prefixes?: readonly string[]): Catalog {
  return resolveCatalog(tag, FILES[`../content/${tag}/strings.json`] ?? {}, source, prefixes);
}

const translators = new Map<LocaleTag, SiteTranslator>();

/** The translator of a locale, with every string. */
export function stringsOf(tag: LocaleTag): SiteTranslator {
  const known = translators.get(tag);
  if (known) return known;
  const made = createTranslator<StringKey>(catalogFor(tag));
  translators.set(tag, made);
  return made;
}
