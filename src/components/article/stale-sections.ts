/** The names of a translation's outdated or untranslated sections, for the notice at the top of the page. */
import { SOURCE_TAG } from '../../i18n/locales.ts';
import { stringsOf } from '../../i18n/strings.ts';
import type { ArticlePage } from '../../site/article-index.ts';
import type { StalePart } from '../../translation/translation-status.ts';
import { INTRO_ID, META_ID, sectionsOf } from '../../translation/sections.ts';

export interface NamedSection {
  readonly name: string;
  /** The language of the name, if it isn't the page's: a new section has only an English name. */
  readonly lang: string | undefined;
  /** `#reminders`, or empty for the start of the page. Undefined if the section was removed. */
  readonly hash: string | undefined;
}

/** The sections that `isWanted` selects, in English order. `titles` maps section IDs to the titles on the page. */
export function staleSectionsOf(
  page: ArticlePage,
  titles: ReadonlyMap<string, string>,
  isWanted: (change: StalePart) => boolean,
): readonly NamedSection[] {
  const { tag, source } = page;
  const changes = page.status.changes.filter(isWanted);
  if (changes.length === 0) return [];
  const { t, langOf } = stringsOf(tag);
  const named = (key: 'notice.outdated.intro' | 'notice.outdated.meta') => ({
    name: t(key),
    lang: langOf(key),
    hash: '',
  });
  const englishTitles = new Map(sectionsOf(source.body ?? '').map(({ id, title }) => [id, title]));
  return changes.flatMap(({ id, change }): readonly NamedSection[] => {
    if (id === INTRO_ID) return [named('notice.outdated.intro')];
    if (id === META_ID) return [named('notice.outdated.meta')];
    const title = titles.get(id);
    const hash = change === 'removed' ? undefined : `#${id}`;
    if (title !== undefined) return [{ name: title, lang: undefined, hash }];
    const name = englishTitles.get(id);
    return name === undefined ? [] : [{ name, lang: SOURCE_TAG, hash }]; // removed from both articles
  });
}
