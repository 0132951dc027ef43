import { localeOf } from '../../i18n/locales.ts';

/** What stands between two sentences, or between a marked label and its English: nothing after a full-width mark. */
export function SentenceSeparator({ tag }: { tag: string }) {
  return <>{localeOf(tag).sentenceSeparator}</>;
}
