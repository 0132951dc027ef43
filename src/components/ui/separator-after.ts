import type { SiteTranslator, StringKey } from '../../i18n/keys.ts';
import { localeOf } from '../../i18n/locales.ts';

/**
 * The separator after a sentence. Empty in languages without spaces.
 * @param key the key of the sentence: if its translation is missing, the sentence is in English
 */
export const separatorAfter = ({ tag, langOf }: SiteTranslator, key: StringKey): string =>
  localeOf(langOf(key) ?? tag).sentenceSeparator;
