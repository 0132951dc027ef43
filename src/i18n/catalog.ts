/** Which messages a locale has, and which fall back to English. Pure: shared by pages, the build and the tools. */
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
 * The messages of a locale under the given prefixes, English where a translation is missing.
 * A plural that lacks every form of its own is English as a whole, so that no sentence mixes two languages.
 */
export function resolveCatalog(
  tag: string,
  own: Messages,
  source: Messages,
  prefixes: readonly string[] = [''],
): Catalog {
  const ownBases = new Set(Object.keys(own).map(baseKeyOf));
  const isWanted = (key: string) => prefixes.some((prefix) => key.startsWith(prefix));
  const translated = Object.entries(own).filter(([key]) => isWanted(key));
  const missing = Object.entries(source).filter(([key]) => isWanted(key) && !ownBases.has(baseKeyOf(key)));
  const messages = Object.fromEntries([...translated, ...missing]);
  return missing.length > 0 ? { tag, messages, untranslated: missing.map(([key]) => key) } : { tag, messages };
}
