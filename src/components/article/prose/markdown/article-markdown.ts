/** An article as a Markdown file: its title, its URL and date, notices about its translation, then the text. */
import { SOURCE_TAG } from '../../../../i18n/locales.ts';
import { dateFor, stringsOf } from '../../../../i18n/strings.ts';
import { urls } from '../../../../site/urls.ts';
import type { ArticlePage } from '../../../../site/article-index.ts';
import { EDITIONS, calendarDate } from '../../../../rules/index.ts';
import { sectionsOf } from '../../../../translation/sections.ts';
import { untranslatedSections } from '../../parts.ts';
import { translationMethod } from '../../translation-method.ts';
import { pictureUrls } from './picture-urls.ts';
import { titleHeading, toPlainMarkdown } from './print-mdx.ts';

/** Such as `./learn-about-competencies.mdx#fees` or `./planner/`. */
const PAGE_LINK = /^\.\/([a-z0-9-]+)(?:\.mdx|\/)((?:\?[^#]*)?(?:#.*)?)$/;

/** How the text was translated, and whether it's outdated, one line each. */
function translationNotices(page: ArticlePage, untranslated: ReadonlySet<string>): readonly string[] {
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

/** Untranslated sections are in English. */
function bodyOf(page: ArticlePage, untranslated: ReadonlySet<string>, urlOf: (link: string) => string): string {
  const { contentTag, entry, source } = page;
  const { edition } = entry.data;
  const translated = toPlainMarkdown(entry.body ?? '', { tag: contentTag, edition, urlOf });
  if (untranslated.size === 0) return translated;
  const translatedById = new Map(sectionsOf(entry.body ?? '').map((section) => [section.id, section]));
  const printedSections = sectionsOf(source.body ?? '').map((section) => {
    const translatedSection = untranslated.has(section.id) ? undefined : translatedById.get(section.id);
    return toPlainMarkdown((translatedSection ?? section).text, {
      tag: translatedSection ? contentTag : SOURCE_TAG,
      edition,
      urlOf,
    });
  });
  return printedSections.join('\n\n');
}

/** @example await printArticle(page) // => '# Renew your MPN offers\n\n> The rules are …' */
export async function printArticle(page: ArticlePage): Promise<string> {
  const { tag, contentTag, slug, entry, source } = page;
  const { t } = stringsOf(tag);
  const pageUrl = urls.absolute(urls.article(tag, slug));
  const pictures = await pictureUrls(`${entry.body}\n${source.body}`, contentTag);
  const urlOf = (link: string) => {
    const pageLink = PAGE_LINK.exec(link);
    return new URL(pageLink ? `../${pageLink[1]}/${pageLink[2]}` : (pictures.get(link) ?? link), pageUrl).href;
  };
  const untranslated = untranslatedSections(page);
  const lines = [
    `<${pageUrl}>`,
    t('footer.updated', { date: dateFor(tag, 'footer.updated', calendarDate(entry.data.updated)) }),
    ...translationNotices(page, untranslated),
  ];
  return [
    titleHeading(entry.data.title),
    `> ${t('site.colophon', { read: dateFor(tag, 'site.colophon', EDITIONS.maicpp.asOf) })}`,
    lines.map((line) => `- ${line}`).join('\n'),
    bodyOf(page, untranslated, urlOf),
  ].join('\n\n');
}
