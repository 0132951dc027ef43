/** Each article as plain Markdown. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { printArticle } from '../../components/article/prose/markdown/article-markdown.ts';
import { tagToPath } from '../../i18n/locales.ts';
import { type ArticlePage, cacheKeyOf, getArticleIndex } from '../../site/article-index.ts';

export const getStaticPaths = (async () => {
  const { pages } = await getArticleIndex();
  return pages.map((page) => ({
    params: { locale: tagToPath(page.tag), slug: page.slug },
    props: { page },
    cacheKey: cacheKeyOf(page),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: ArticlePage }> = async ({ props }) =>
  new Response(await printArticle(props.page), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
