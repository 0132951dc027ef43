/** Paths and cache keys for pages that exist once per language, such as the home page and the glossary. */
import { LOCALES } from '../i18n/locales.ts';
import { hashOf } from '../translation/hash.ts';
import { getArticleIndex } from './article-index.ts';

/** For pages that don't show articles. The cache key is the language's tag. */
export const localePaths = () =>
  LOCALES.map(({ tag, path }) => ({ params: { locale: path }, props: { tag }, cacheKey: tag }));

/** For pages that list the articles of their language. The cache key is a hash of the list. */
export async function listPaths() {
  const { pages } = await getArticleIndex();
  return localePaths().map(({ params, props }) => {
    const localePages = pages.filter(({ tag }) => tag === props.tag);
    const list = localePages.map(({ slug, contentTag, titleTag, descriptionTag, entry: { data } }) => [
      slug,
      contentTag,
      titleTag,
      descriptionTag,
      data.title,
      data.description,
    ]);
    return { params, props, cacheKey: hashOf(JSON.stringify(list)) };
  });
}
