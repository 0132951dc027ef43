/** The Open Graph image of every article and language. A page that stands in for a missing translation shares the English one. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { keptCard } from '../../../cards/kept-card.ts';
import { createDateFormat } from '../../../i18n/format.ts';
import { tagToPath } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import { PROGRAMME_REPLACED } from '../../../rules/index.ts';
import { type ArticlePage, getManifest } from '../../_manifest.ts';

export const getStaticPaths = (async () => {
  const { pages } = await getManifest();
  return pages
    .filter(({ tag, contentTag }) => tag === contentTag)
    .map((page) => ({
      params: { locale: tagToPath(page.tag), slug: page.slug },
      props: { page },
    }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: ArticlePage }> = async ({ props: { page } }) => {
  const { t } = stringsOf(page.tag);
  const card = await keptCard({
    tag: page.tag,
    siteName: t('site.name'),
    title: page.entry.data.title,
    edition: t('edition.edition.text', { replaced: createDateFormat(page.tag).long(PROGRAMME_REPLACED) }),
  });
  return new Response(card, { headers: { 'Content-Type': 'image/png' } });
};
