/** Which locale serves a reader's languages. Runs in the browser, on `/` and in the language banner. */
import { LOCALES, type LocaleTag } from './locales.ts';

function localeServing(range: string): LocaleTag | undefined {
  const wanted = range.toLowerCase();
  return LOCALES.find((locale) => [locale.tag, ...locale.serves].some((served) => served.toLowerCase() === wanted))
    ?.tag;
}

/**
 * The first of a reader's languages that a locale serves, each looked up as it stands and then with
 * its last subtag taken off (RFC 4647 lookup), so that a script or region in the table wins over the language alone.
 * @example negotiateLocale(['zh-HK', 'en']) // => 'zh-TW'
 * @example negotiateLocale(['zh-Hans-HK']) // => 'zh-CN'
 */
export function negotiateLocale(languages: readonly string[]): LocaleTag | undefined {
  for (const language of languages) {
    const subtags = language.split('-');
    for (let length = subtags.length; length > 0; length--) {
      const tag = localeServing(subtags.slice(0, length).join('-'));
      if (tag) return tag;
    }
  }
  return undefined;
}
