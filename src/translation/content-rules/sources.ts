/** Checks that every article is in the folder of a locale, and that it has an English source. */
import { LOCALES, SOURCE_TAG, isLocaleTag } from '../../i18n/locales.ts';
import type { ArticleFile } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { refuseSlug } from './slugs.ts';

const RULE = 'sources';

/** @param file an article or a strings file */
export function checkFolder({ path, tag }: { readonly path: string; readonly tag: string }): readonly Diagnostic[] {
  if (isLocaleTag(tag)) return [];
  const known = LOCALES.map((locale) => locale.tag).join(', ');
  const message = `"${tag}" isn't a locale (known: ${known})`;
  return [{ path, line: 1, rule: RULE, message, hint: 'rename the folder, or add the locale to src/i18n/locales.ts' }];
}

/** @param unread articles that couldn't be read; they still count as sources, because they exist */
export function checkSources(
  articles: readonly ArticleFile[],
  unread: readonly ArticleFile[] = [],
): readonly Diagnostic[] {
  const sources = new Set([...articles, ...unread].filter(({ tag }) => tag === SOURCE_TAG).map(({ slug }) => slug));
  return articles.flatMap((article): readonly Diagnostic[] => {
    const { path, tag, slug } = article;
    if (!isLocaleTag(tag)) return checkFolder(article);
    // An invalid slug has its own diagnostic.
    if (sources.has(slug) || refuseSlug(slug)) return [];
    const message = `there is no English article src/content/${SOURCE_TAG}/${slug}.mdx`;
    return [{ path, line: 1, rule: RULE, message, hint: 'write it first, or remove the translation' }];
  });
}
