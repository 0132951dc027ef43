/** The picture of every article and language, for where its link is shared. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { drawCard } from '../../../cards/card.ts';
import { orderCard } from '../../../cards/studio.ts';
import { createDateFormat } from '../../../i18n/format.ts';
import { tagToPath } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import { PROGRAMME_REPLACED } from '../../../rules/index.ts';
import { type ArticlePage, getManifest } from '../../_manifest.ts';

/** Cards that are drawn ahead: beside the thread that asks for them one by one, others have time. */
const AHEAD = 4;

export const getStaticPaths = (async () => {
  const { pages } = await getManifest();
  // A page that shows the English for want of a translation shares the English picture.
  const own = pages.filter((page) => page.tag === page.contentTag);
  return own.map((page, place) => ({
    params: { locale: tagToPath(page.tag), slug: page.slug },
    props: { page, following: own.slice(place + 1, place + 1 + AHEAD) },
    cacheKey: page.entry.data.title,
  }));
}) satisfies GetStaticPaths;

const drawing = new Map<ArticlePage, ReturnType<typeof drawCard>>();

// Both are named here, so that Astro knows what a card is made with.
const make = import.meta.env.DEV ? drawCard : orderCard;

function draw(page: ArticlePage): ReturnType<typeof drawCard> {
  const { tag, entry } = page;
  const { t } = stringsOf(tag);
  return make({
    tag,
    siteName: t('site.name'),
    title: entry.data.title,
    edition: t('edition.edition.text', { replaced: createDateFormat(tag).long(PROGRAMME_REPLACED) }),
  });
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { page, following } }) => {
  const card = drawing.get(page) ?? draw(page);
  drawing.delete(page);
  for (const other of following) {
    if (drawing.has(other)) continue;
    const ahead = draw(other);
    ahead.catch(() => undefined); // said when its turn comes
    drawing.set(other, ahead);
  }
  return new Response(await card, { headers: { 'Content-Type': 'image/png' } });
};
