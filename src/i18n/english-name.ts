/** English names of the locales, for the localization team. */
import { LOCALES } from './locales.ts';

/**
 * The name of a locale's language, with its script or region only if the site has another locale of that language.
 * @example englishNameOf('sv-SE') // => 'Swedish'; englishNameOf('zh-TW') // => 'Traditional Chinese'
 */
export function englishNameOf(tag: string): string {
  const own = new Intl.Locale(tag).maximize();
  const others = LOCALES.filter((locale) => locale.tag !== tag)
    .map((locale) => new Intl.Locale(locale.tag).maximize())
    .filter(({ language }) => language === own.language);
  const isOneScript = others.every(({ script }) => script === own.script);
  const shortest = others.length === 0 ? own.language : isOneScript ? tag : `${own.language}-${own.script ?? ''}`;
  return new Intl.DisplayNames('en-US', { type: 'language' }).of(shortest) ?? tag;
}
