/** Which messages a locale has, and which fall back to English. Pure: shared by pages, the build, and the tools. */
import type { Messages } from './message.ts';
import type { Catalog } from './translator.ts';

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

/** A key without its plural suffix: the name under which code and translators know it. */
export function baseKeyOf(key: string): string {
  return key.replace(PLURAL_SUFFIX, '');
}

/** The plural category a key ends in, if it is a plural form. */
export function pluralFormOf(key: string): string | undefined {
  return PLURAL_SUFFIX.exec(key)?.[1];
}

/**
 * The wanted messages of a locale. Missing translations are in English, so that no text is empty. All forms of a plural are
 * in the same language, even if a translation lacks some of them, so that a count doesn't change the language.
 * @param isWanted gets a key without its plural suffix, because code asks for a plural by that name
 */
export function resolveCatalog(
  tag: string,
  own: Messages,
  source: Messages,
  isWanted: (key: string) => boolean = () => true,
): Catalog {
  const ownBases = new Set(Object.keys(own).map(baseKeyOf));
  const translated = Object.entries(own).filter(([key]) => isWanted(baseKeyOf(key)));
  const missing = Object.entries(source).filter(([key]) => isWanted(baseKeyOf(key)) && !ownBases.has(baseKeyOf(key)));
  const messages = Object.fromEntries([...translated, ...missing]);
  return missing.length > 0 ? { tag, messages, untranslated: missing.map(([key]) => key) } : { tag, messages };
}
