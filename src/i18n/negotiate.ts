/** Which locale serves a reader's languages. Runs in the browser, on `/` and in the language banner. */
import { LOCALES, type LocaleTag } from './locales.ts';
import { lookUp } from './lookup.ts';

/**
 * The first of a reader's languages that a locale serves.
 * @example negotiateLocale(['zh-HK', 'en']) // => 'zh-TW'
 * @example negotiateLocale(['zh-Hans-HK']) // => 'zh-CN'
 */
export function negotiateLocale(languages: readonly string[]): LocaleTag | undefined {
  return lookUp(LOCALES, languages)?.tag;
}
