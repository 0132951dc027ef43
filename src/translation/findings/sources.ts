/** Every article lies in a locale's folder and has an English source. */
import { LOCALES, SOURCE_TAG, isLocaleTag } from '../../i18n/locales.ts';
import type { ArticleFile } from '../content.ts';
import type { Finding } from '../finding.ts';

const RULE = 'sources';

export function checkSources(articles: readonly ArticleFile[]): readonly Finding[] {
  const sources = new Set(articles.filter(({ tag }) => tag === SOURCE_TAG).map(({ slug }) => slug));
  return articles.flatMap(({ path, tag, slug }): Finding[] => {
    if (!isLocaleTag(tag)) {
      const known = LOCALES.map((locale) => locale.tag).join(', ');
      const problem = `"${tag}" is not a locale (known: ${known})`;
      return [
        { path, line: 1, rule: RULE, problem, remedy: 'rename the folder, or add the locale to src/i18n/locales.ts' },
      ];
    }
    if (sources.has(slug)) return [];
    const problem = `there is no English source src/content/${SOURCE_TAG}/${slug}.mdx`;
    return [{ path, line: 1, rule: RULE, problem, remedy: 'write it first, or remove the translation' }];
  });
}
