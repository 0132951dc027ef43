/** Splits a page into translated parts and parts that are still in English, in the order of the English article. */
import { SOURCE_TAG } from '../../i18n/locales.ts';
import type { ArticlePage } from '../../site/article-index.ts';
import { INTRO_ID, META_ID, sectionsOf } from '../../translation/sections.ts';

/** Consecutive sections in one language. */
export interface ArticlePart {
  readonly isEnglish: boolean;
  readonly sections: ReadonlySet<string>;
}

/** Lines without words, such as `<Note>`, are the same in translations, so they don't show that a text is English. */
const hasWords = (line: string) => /\p{L}{4,}/u.test(line.replace(/<[^>]*>/g, ''));

/** Maps section IDs to the lines of the section that have words. */
const linesOf = (body: string | undefined) =>
  new Map(sectionsOf(body ?? '').map(({ id, text }) => [id, text.split('\n').filter(hasWords)]));

/**
 * The IDs of the sections that were never completely translated: they have no recorded source hash, and they're missing
 * or still have a line of the English article. Other sections without a hash, such as imported ones, count as outdated.
 * Empty if a translation has no record of its source.
 */
export function untranslatedSections({ contentTag, entry, source, status }: ArticlePage): ReadonlySet<string> {
  if (contentTag === SOURCE_TAG || !entry.data.translation) return new Set();
  const added = status.changes.filter(({ change }) => change === 'added');
  if (added.length === 0) return new Set();
  const [english, translated] = [linesOf(source.body), linesOf(entry.body)];
  const isEnglish = (id: string) =>
    id === META_ID
      ? entry.data.title === source.data.title || entry.data.description === source.data.description
      : (translated.get(id)?.some((line) => english.get(id)?.includes(line)) ?? true);
  return new Set(added.map(({ id }) => id).filter(isEnglish));
}

/** The sections after the introduction, grouped by language. Undefined if all are in the page's language. */
export function articleParts(page: ArticlePage, englishIds: ReadonlySet<string>): readonly ArticlePart[] | undefined {
  if ([...englishIds].every((id) => id === META_ID || id === INTRO_ID)) return undefined;
  const idsOf = (body: string | undefined) =>
    sectionsOf(body ?? '')
      .map(({ id }) => id)
      .filter((id) => id !== INTRO_ID);
  const englishOrder = idsOf(page.source.body);
  const onlyTranslated = idsOf(page.entry.body).filter((id) => !englishOrder.includes(id));
  const parts: { isEnglish: boolean; sections: Set<string> }[] = [];
  for (const id of [...englishOrder, ...onlyTranslated]) {
    const isEnglish = englishIds.has(id);
    const last = parts.at(-1);
    if (last?.isEnglish === isEnglish) last.sections.add(id);
    else parts.push({ isEnglish, sections: new Set([id]) });
  }
  return parts;
}
