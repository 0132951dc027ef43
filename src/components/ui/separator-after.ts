import type { SiteTranslator, StringKey } from '../../i18n/keys.ts';
import { localeOf } from '../../i18n/locales.ts';

/** If the sentence's translation is missing, it's in English, and a space follows it. */
export const separatorAfter = ({ tag, langOf }: SiteTranslator, key: StringKey): string =>
  localeOf(langOf(key) ?? tag).sentenceSeparator;
