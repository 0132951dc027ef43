/** What of a translation is older than the English, as a reader is told it. */
import { type LocaleTag, SOURCE_TAG } from '../../i18n/locales.ts';
import { stringsOf } from '../../i18n/strings.ts';
import type { ArticlePage } from '../../site/article-index.ts';
import { INTRO_ID, META_ID, sectionsOf } from '../../translation/sections.ts';

export interface NamedSection {
  readonly name: string;
  /** The language of the name, where it is not the page's: a new section has an English name only. */
  readonly lang: LocaleTag | undefined;
  /** Where its English stands on the English page: a hash, or nothing for its beginning; undefined where it was removed. */
  readonly hash: string | undefined;
}

/**
 * The stale sections of a page, in the order of the English; none where the translation is current.
 * @param titles the titles of the page's own sections, by id
 */
export function staleSectionsOf(page: ArticlePage, titles: ReadonlyMap<string, string>): readonly NamedSection[] {
  const { tag, status, source } = page;
  if (status.changes.length === 0) return [];
  const { t } = stringsOf(tag);
  const english = new Map(sectionsOf(source.body ?? '').map(({ id, title }) => [id, title]));
  return status.changes.flatMap(({ id, change }): readonly NamedSection[] => {
    if (id === INTRO_ID) return [{ name: t('notice.outdated.intro'), lang: undefined, hash: '' }];
    if (id === META_ID) return [{ name: t('notice.outdated.meta'), lang: undefined, hash: '' }];
    const own = titles.get(id);
    const hash = change === 'removed' ? undefined : `#${id}`;
    if (own !== undefined) return [{ name: own, lang: undefined, hash }];
    const name = english.get(id);
    return name === undefined ? [] : [{ name, lang: SOURCE_TAG, hash }]; // gone from both: nothing to tell
  });
}
