import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../../i18n/locales.ts';
import { lookUp } from '../../../i18n/lookup.ts';

/**
 * The locale for the `lang` of an element or its closest ancestor. Without a `lang`, it's English. If the guide doesn't
 * have that language, it's also English, and the console shows a warning.
 */
export function localeFor(element: Element): LocaleTag {
  const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
  if (lang === '') return SOURCE_TAG;
  const tag = lookUp(LOCALES, [lang])?.tag;
  if (tag === undefined) {
    const known = LOCALES.map((locale) => locale.tag).join(', ');
    console.warn(
      `<renewal-calculator> has no translation for lang="${lang}". It's shown in ${SOURCE_TAG}. Use: ${known}.`,
    );
  }
  return tag ?? SOURCE_TAG;
}
