/**
 * Decides which messages a locale has, and which ones are in English because their translation is missing. Pages, the
 * build, and the tools share this module.
 */
import type { Messages } from './message.ts';
import type { Catalog } from './translator.ts';

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

/**
 * A key without its plural suffix. Code and translators use this name for all forms of a plural.
 * @example baseKeyOf('day_one') // => 'day'
 */
export function baseKeyOf(key: string): string {
  return key.replace(PLURAL_SUFFIX, '');
}

/**
 * The plural category at the end of a key. Undefined if the key isn't a plural form.
 * @example pluralFormOf('day_one') // => 'one'
 */
export function pluralFormOf(key: string): string | undefined {
  return PLURAL_SUFFIX.exec(key)?.[1];
}

/**
 * The wanted messages of a locale. A message without a translation is in English, so that no text is empty. The forms
 * of a plural are never mixed: if a translation has one form, no other form comes from English. Otherwise, the language
 * of a sentence could change with its count.
 * @param own the locale's messages
 * @param source the English messages
 * @param isWanted decides by the key without its plural suffix (`day` for `day_one`), which is how code asks for a
 *   plural
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
