/** A translation's statement that it was machine translated, translated by a person, or reviewed. */
import type { Message } from '../../i18n/keys.ts';
import { SOURCE_TAG } from '../../i18n/locales.ts';
import { dateFor } from '../../i18n/strings.ts';
import type { ArticlePage } from '../../site/article-index.ts';

/** Undefined if the page shows the English article. */
export function translationMethod({ tag, contentTag, entry, reviewedOn }: ArticlePage): Message<string> | undefined {
  const { translation } = entry.data;
  if (contentTag === SOURCE_TAG || !translation) return undefined;
  if (reviewedOn) {
    const of = 'edition.translation.reviewed';
    return { of, values: { date: dateFor(tag, of, reviewedOn) } };
  }
  return { of: `edition.translation.${translation.method}` };
}
