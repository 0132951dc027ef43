/** Finds the English article of a translation whose file name is only numbers, by comparing their titles. */
import { posix } from 'node:path';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { idsIn } from './headings.ts';
import type { ParsedArticle } from './parsed-article.ts';

/** Versions of an article have similar titles. @example 'renew-mpn-offers', 'renew-your-mpn-offers' // => 0.75 */
function similarity(one: string, other: string): number {
  const [words, otherWords] = [new Set(one.split('-')), new Set(other.split('-'))];
  return words.intersection(otherWords).size / words.union(otherWords).size;
}

const MIN_SIMILARITY = 0.5;

/**
 * A translation with a numeric file name gets the path of the English article with the most similar title that also
 * shares a section, and a diagnostic says so. If there's none, the translation isn't changed.
 */
export function matchByTitle(
  parsedArticles: readonly ParsedArticle[],
  isOnSite: (articlePath: string) => boolean,
): readonly ParsedArticle[] {
  const english = parsedArticles.filter(({ tag }) => tag === SOURCE_TAG);
  const articlePaths = new Set(english.map(({ articlePath }) => articlePath));
  return parsedArticles.map((parsed) => {
    const { articlePath, titleId, tag, report } = parsed;
    if (!parsed.hasNumericFileName || tag === SOURCE_TAG || articlePaths.has(articlePath) || isOnSite(articlePath))
      return parsed;
    const ids = idsIn(parsed.blocks);
    const [nearest] = english
      .filter(
        (one) => similarity(titleId, one.titleId) >= MIN_SIMILARITY && idsIn(one.blocks).intersection(ids).size > 0,
      )
      .toSorted((one, other) => similarity(titleId, other.titleId) - similarity(titleId, one.titleId));
    if (!nearest) return parsed;
    const name = posix.basename(nearest.articlePath);
    report(
      1,
      `treated as another edition of "${name}"`,
      "if it's a different article, import it alone with --slug NAME",
    );
    return { ...parsed, articlePath: nearest.articlePath };
  });
}
