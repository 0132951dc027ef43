/** The Open Graph image of each translated article, in English if no font has the language's letters. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { CardText } from '../../../cards/card.ts';
import { drawAhead, cachedCard } from '../../../cards/cached-card.ts';
import { hasLetters } from '../../../cards/typefaces.ts';
import { SOURCE_TAG, tagToPath } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import { appliesTo } from '../../../site/applies-to.ts';
import { type ArticlePage, getArticleIndex } from '../../../site/article-index.ts';

function textOf({ tag, entry }: ArticlePage): CardText {
  const { t, text } = stringsOf(tag);
  const { title, edition } = entry.data;
  return { tag, siteName: t('site.name'), title, edition: text(appliesTo(tag, edition)) };
}

export const getStaticPaths = (async () => {
  const { pages } = await getArticleIndex();
  const translated = pages.filter(({ tag, contentTag }) => tag === contentTag);
  const tags = [...new Set(translated.map(({ tag }) => tag))];
  const haveFont = await Promise.all(tags.map(hasLetters));
  const tagsWithoutFont = tags.filter((_tag, index) => haveFont[index] === false);
  const englishPages = new Map(pages.flatMap((page) => (page.tag === SOURCE_TAG ? [[page.slug, page] as const] : [])));
  const paths = translated.map((page) => {
    const shown = tagsWithoutFont.includes(page.tag) ? (englishPages.get(page.slug) ?? page) : page;
    return { params: { locale: tagToPath(page.tag), slug: page.slug }, props: { text: textOf(shown) } };
  });
  if (import.meta.env.PROD) drawAhead(paths.map(({ props }) => props.text));
  return paths;
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: CardText }> = async ({ props: { text } }) =>
  new Response(await cachedCard(text), { headers: { 'Content-Type': 'image/png' } });
