/** Finds the locale for a reader's languages, for `/` and the language offer. */
import { LOCALES, type LocaleTag } from './locales.ts';
import { lookUp } from './lookup.ts';

/**
 * The locale for the first of a reader's languages that has one.
 * @example negotiateLocale(['zh-HK', 'en']) // => 'zh-TW'
 * @example negotiateLocale(['zh-Hans-HK']) // => 'zh-CN'
 */
export function negotiateLocale(languages: readonly string[]): LocaleTag | undefined {
  return lookUp(LOCALES, languages)?.tag;
}
