import { localeOf } from '../../i18n/locales.ts';

/** The separator between two sentences, or between a label and its English. Empty in languages without spaces. */
export function SentenceSeparator({ tag }: { tag: string }) {
  return <>{localeOf(tag).sentenceSeparator}</>;
}
