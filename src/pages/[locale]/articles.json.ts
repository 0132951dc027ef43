/** The list of a language's articles, for readers whose search index can't be loaded. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { LocaleTag } from '../../i18n/locales.ts';
import { urls } from '../../site/urls.ts';
import { listPaths } from '../../site/locale-paths.ts';
import { getArticleIndex } from '../../site/article-index.ts';

export const getStaticPaths = listPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ tag: LocaleTag }> = async ({ props: { tag } }) => {
  const { pages } = await getArticleIndex();
  const articles = pages
    .filter((page) => page.tag === tag)
    .map(({ slug, entry }) => ({ title: entry.data.title, url: urls.article(tag, slug) }));
  return Response.json(articles);
};
