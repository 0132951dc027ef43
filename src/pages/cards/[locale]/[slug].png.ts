/** The Open Graph image of each article and language. A page without a translation uses the English image. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { CardText } from '../../../cards/card.ts';
import { drawAhead, keptCard } from '../../../cards/kept-card.ts';
import { tagToPath } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import { appliesTo } from '../../../site/applies-to.ts';
import { type ArticlePage, getManifest } from '../../../site/article-index.ts';

function textOf({ tag, entry }: ArticlePage): CardText {
  const { t, text } = stringsOf(tag);
  const { title, edition } = entry.data;
  return { tag, siteName: t('site.name'), title, edition: text(appliesTo(tag, edition)) };
}

export const getStaticPaths = (async () => {
  const { pages } = await getManifest();
  const paths = pages
    .filter(({ tag, contentTag }) => tag === contentTag)
    .map((page) => ({ params: { locale: tagToPath(page.tag), slug: page.slug }, props: { text: textOf(page) } }));
  if (import.meta.env.PROD) drawAhead(paths.map(({ props }) => props.text));
  return paths;
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: CardText }> = async ({ props: { text } }) =>
  new Response(await keptCard(text), { headers: { 'Content-Type': 'image/png' } });
