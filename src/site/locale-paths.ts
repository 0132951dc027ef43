/** The pages every language has once. While nothing they show has changed, they are kept from the last build. */
import { LOCALES } from '../i18n/locales.ts';
import { hashOf } from '../translation/hash.ts';
import { getManifest } from './article-index.ts';

/** Pages that show no article. */
export const localePaths = () =>
  LOCALES.map(({ tag, path }) => ({ params: { locale: path }, props: { tag }, cacheKey: tag }));

/** Pages that list the articles of their language. */
export async function listPaths() {
  const { pages } = await getManifest();
  return localePaths().map(({ params, props }) => {
    const own = pages.filter(({ tag }) => tag === props.tag);
    const list = own.map(({ slug, contentTag, entry: { data } }) => [slug, contentTag, data.title, data.description]);
    return { params, props, cacheKey: hashOf(JSON.stringify(list)) };
  });
}
