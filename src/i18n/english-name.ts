/** English names of the locales, for the localization team. */
import { LOCALES } from './locales.ts';

/**
 * The name of a locale's language, with its script or region only if the site has another locale of that language.
 * @example englishNameOf('sv-SE') // => 'Swedish'; englishNameOf('zh-TW') // => 'Traditional Chinese'
 */
export function englishNameOf(tag: string): string {
  const locale = new Intl.Locale(tag).maximize();
  const others = LOCALES.filter((locale) => locale.tag !== tag)
    .map((locale) => new Intl.Locale(locale.tag).maximize())
    .filter(({ language }) => language === locale.language);
  const isOneScript = others.every(({ script }) => script === locale.script);
  const shortestTag =
    others.length === 0 ? locale.language : isOneScript ? tag : `${locale.language}-${locale.script ?? ''}`;
  return new Intl.DisplayNames('en-US', { type: 'language' }).of(shortestTag) ?? tag;
}
