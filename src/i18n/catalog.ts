/** Decides which messages a locale has, and which fall back to English. Shared by pages, the build, and the tools. */
import type { Messages } from './message.ts';
import type { Catalog } from './translator.ts';

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

/** The key without its plural suffix, as code and translators use it. @example baseKeyOf('day_one') // => 'day' */
export function baseKeyOf(key: string): string {
  return key.replace(PLURAL_SUFFIX, '');
}

/** Undefined if the key isn't a plural form. @example pluralFormOf('day_one') // => 'one' */
export function pluralFormOf(key: string): string | undefined {
  return PLURAL_SUFFIX.exec(key)?.[1];
}

/**
 * The wanted messages of a locale. A message without a translation is in English, so that no text is empty. The forms
 * of a plural are never mixed, so that a count doesn't change the language of a sentence.
 * @param isWanted gets the key without its plural suffix, which is how code asks for a plural
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
