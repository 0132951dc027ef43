/** The picture of every article and language, for where its link is shared. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { drawCard } from '../../../cards/card.ts';
import { createDateFormat } from '../../../i18n/format.ts';
import { tagToPath } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import { PROGRAMME_REPLACED } from '../../../rules/index.ts';
import { getManifest } from '../../_manifest.ts';

export const getStaticPaths = (async () => {
  const { pages } = await getManifest();
  // A page that shows the English for want of a translation shares the English picture.
  return pages
    .filter((page) => page.tag === page.contentTag)
    .map((page) => ({ params: { locale: tagToPath(page.tag), slug: page.slug }, props: { page } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { page } }) => {
  const { tag, entry } = page;
  const { t } = stringsOf(tag);
  const card = await drawCard({
    tag,
    siteName: t('site.name'),
    title: entry.data.title,
    edition: t('edition.edition.text', { replaced: createDateFormat(tag).long(PROGRAMME_REPLACED) }),
  });
  return new Response(card, { headers: { 'Content-Type': 'image/png' } });
};
