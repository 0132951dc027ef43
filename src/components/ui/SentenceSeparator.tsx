import type { SiteTranslator, StringKey } from '../../i18n/keys.ts';
import { localeOf } from '../../i18n/locales.ts';

interface SentenceSeparatorProps {
  readonly translator: SiteTranslator;
  /** The key of the sentence before: it's in English if its translation is missing. */
  readonly after: StringKey;
}

/** The separator between two sentences. Empty in languages without spaces. */
export function SentenceSeparator({ translator, after }: SentenceSeparatorProps) {
  return <>{localeOf(translator.langOf(after) ?? translator.tag).sentenceSeparator}</>;
}
