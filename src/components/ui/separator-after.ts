import type { SiteTranslator, StringKey } from '../../i18n/keys.ts';
import { localeOf } from '../../i18n/locales.ts';

/**
 * The separator between a sentence and the next one: a space, or nothing in languages without spaces.
 * @param key the key of the sentence. If its translation is missing, the sentence is in English, and a space follows
 * it.
 */
export const separatorAfter = ({ tag, langOf }: SiteTranslator, key: StringKey): string =>
  localeOf(langOf(key) ?? tag).sentenceSeparator;
