/** An article as a Markdown file: its title, notices, URL, and date, then the text. */
import { createDateFormat } from '../../../../i18n/format.ts';
import { SOURCE_TAG } from '../../../../i18n/locales.ts';
import { stringsOf } from '../../../../i18n/strings.ts';
import { urls } from '../../../../site/urls.ts';
import type { ArticlePage } from '../../../../site/article-index.ts';
import { EDITIONS, calendarDate } from '../../../../rules/index.ts';
import { pictureUrls } from './picture-urls.ts';
import { titleHeading, toPlainMarkdown } from './print.ts';

const INNER_LINK = /^\.\/([a-z0-9-]+)(?:\.mdx|\/)((?:\?[^#]*)?(?:#.*)?)$/;

/** How the text was translated, and whether it's outdated, one line each. */
function provenance({ tag, contentTag, entry, reviewedOn, status }: ArticlePage): readonly string[] {
  const { t } = stringsOf(tag);
  if (status.state === 'missing') return [t('notice.missing')];
  const method = entry.data.translation?.method;
  if (contentTag === SOURCE_TAG || method === undefined) return [];
  const made = reviewedOn
    ? t('edition.translation.reviewed', { date: createDateFormat(tag).long(reviewedOn) })
    : t(`edition.translation.${method}`);
  return status.state === 'outdated' ? [made, t('notice.outdated')] : [made];
}

/** @example await printArticle(page) // => '# Renew your MPN offers\n\n> The rules are …' */
export async function printArticle(page: ArticlePage): Promise<string> {
  const { tag, contentTag, slug, entry } = page;
  const { t } = stringsOf(tag);
  const { long } = createDateFormat(tag);
  const here = urls.absolute(urls.article(tag, slug));
  const pictures = await pictureUrls(entry.body ?? '', contentTag);
  const urlOf = (link: string) => {
    const inner = INNER_LINK.exec(link);
    return new URL(inner ? `../${inner[1]}/${inner[2]}` : (pictures.get(link) ?? link), here).href;
  };
  const lines = [
    `<${here}>`,
    t('footer.updated', { date: long(calendarDate(entry.data.updated)) }),
    ...provenance(page),
  ];
  return [
    titleHeading(entry.data.title),
    `> ${t('site.colophon', { read: long(EDITIONS.maicpp.asOf) })}`,
    lines.map((line) => `- ${line}`).join('\n'),
    toPlainMarkdown(entry.body ?? '', { tag: contentTag, edition: entry.data.edition, urlOf }),
  ].join('\n\n');
}
