/** What stands beside the page of every article: its Markdown twin, and the picture for where its link is shared. */
import { drawCard } from '../../cards/card.ts';
import { markdownTwin } from '../../components/prose/markdown/twin.ts';
import { createDateFormat } from '../../i18n/format.ts';
import { tagToPath } from '../../i18n/locales.ts';
import { stringsOf } from '../../i18n/strings.ts';
import { PROGRAMME_REPLACED } from '../../rules/index.ts';
import { type ArticlePage, cacheKeyOf } from '../_manifest.ts';

export interface BesideFile {
  /** In the site's folder. */
  readonly path: string;
  /** While it and the code are the same, so is the file. */
  readonly key: string;
  readonly make: () => Promise<Uint8Array<ArrayBuffer>> | string;
}

export function cardOf({ tag, entry }: ArticlePage): Promise<Uint8Array<ArrayBuffer>> {
  const { t } = stringsOf(tag);
  return drawCard({
    tag,
    siteName: t('site.name'),
    title: entry.data.title,
    edition: t('edition.edition.text', { replaced: createDateFormat(tag).long(PROGRAMME_REPLACED) }),
  });
}

/** A page that shows the English for want of a translation shares the English picture. */
export const hasCard = ({ tag, contentTag }: ArticlePage): boolean => tag === contentTag;

export function filesBeside(page: ArticlePage): readonly BesideFile[] {
  const { tag, slug, entry } = page;
  const locale = tagToPath(tag);
  const twin = { path: `${locale}/${slug}.md`, key: cacheKeyOf(page), make: () => markdownTwin(page) };
  if (!hasCard(page)) return [twin];
  return [twin, { path: `cards/${locale}/${slug}.png`, key: entry.data.title, make: () => cardOf(page) }];
}
