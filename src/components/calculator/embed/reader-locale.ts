import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../../i18n/locales.ts';
import { lookUp } from '../../../i18n/lookup.ts';

/** By the closest `lang`. English if there's none, or, with a warning in the console, if the guide doesn't have it. */
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
