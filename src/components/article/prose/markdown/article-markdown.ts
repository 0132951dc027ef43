/** An article as a Markdown file: its title, notices, URL, and date, then the text. */
import { createDateFormat } from '../../../../i18n/format.ts';
import { SOURCE_TAG } from '../../../../i18n/locales.ts';
import { stringsOf } from '../../../../i18n/strings.ts';
import { urls } from '../../../../site/urls.ts';
import type { ArticlePage } from '../../../../site/article-index.ts';
import { EDITIONS, calendarDate } from '../../../../rules/index.ts';
import { sectionsOf } from '../../../../translation/sections.ts';
import { untranslatedSections } from '../../parts.ts';
import { translationMethod } from '../../translation-method.ts';
import { pictureUrls } from './picture-urls.ts';
import { titleHeading, toPlainMarkdown } from './print-mdx.ts';

const INNER_LINK = /^\.\/([a-z0-9-]+)(?:\.mdx|\/)((?:\?[^#]*)?(?:#.*)?)$/;

/** How the text was translated, and whether it's outdated, one line each. */
function provenance(page: ArticlePage, untranslated: ReadonlySet<string>): readonly string[] {
  const { tag, status } = page;
  const { t, text } = stringsOf(tag);
  if (status.state === 'missing') return [t('notice.missing')];
  const method = translationMethod(page);
  if (method === undefined) return [];
  return [
    text(method),
    ...(untranslated.size > 0 ? [t('notice.untranslated')] : []),
    ...(status.changes.some(({ id }) => !untranslated.has(id)) ? [t('notice.outdated')] : []),
  ];
}

/** The text of the article; sections that aren't translated yet are in English. */
function bodyOf(page: ArticlePage, untranslated: ReadonlySet<string>, urlOf: (link: string) => string): string {
  const { contentTag, entry, source } = page;
  const { edition } = entry.data;
  const own = toPlainMarkdown(entry.body ?? '', { tag: contentTag, edition, urlOf });
  if (untranslated.size === 0) return own;
  const inOwn = new Map(sectionsOf(entry.body ?? '').map((section) => [section.id, section]));
  const english = sectionsOf(source.body ?? '').map((section) => {
    const translated = untranslated.has(section.id) ? undefined : inOwn.get(section.id);
    return toPlainMarkdown((translated ?? section).text, { tag: translated ? contentTag : SOURCE_TAG, edition, urlOf });
  });
  return english.join('\n\n');
}

/** @example await printArticle(page) // => '# Renew your MPN offers\n\n> The rules are …' */
export async function printArticle(page: ArticlePage): Promise<string> {
  const { tag, contentTag, slug, entry, source } = page;
  const { t } = stringsOf(tag);
  const { long } = createDateFormat(tag);
  const here = urls.absolute(urls.article(tag, slug));
  const pictures = await pictureUrls(`${entry.body}\n${source.body}`, contentTag);
  const urlOf = (link: string) => {
    const inner = INNER_LINK.exec(link);
    return new URL(inner ? `../${inner[1]}/${inner[2]}` : (pictures.get(link) ?? link), here).href;
  };
  const untranslated = untranslatedSections(page);
  const lines = [
    `<${here}>`,
    t('footer.updated', { date: long(calendarDate(entry.data.updated)) }),
    ...provenance(page, untranslated),
  ];
  return [
    titleHeading(entry.data.title),
    `> ${t('site.colophon', { read: long(EDITIONS.maicpp.asOf) })}`,
    lines.map((line) => `- ${line}`).join('\n'),
    bodyOf(page, untranslated, urlOf),
  ].join('\n\n');
}
