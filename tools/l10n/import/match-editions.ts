/** Finds the English article of a translation whose file name is only numbers, by comparing their titles. */
import { posix } from 'node:path';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { idsIn } from './headings.ts';
import type { ParsedArticle } from './parsed-article.ts';

/**
 * The similarity of two slugs, from 0 to 1. Versions of the same article often have slightly different titles.
 * @example likeness('renew-mpn-offers', 'renew-your-mpn-offers') // => 0.75
 */
function likeness(one: string, other: string): number {
  const [own, theirs] = [new Set(one.split('-')), new Set(other.split('-'))];
  return own.intersection(theirs).size / own.union(theirs).size;
}

const ALIKE = 0.5;

/**
 * Finds the English of each translation in a nameless file whose path has no English article. It's the English article
 * with the most similar title that also shares a section. The translation gets its path, which is reported.
 * @param isOnSite whether the site has an English article with this path
 * @returns all articles, in the same order
 */
export function matchEditions(
  parsedArticles: readonly ParsedArticle[],
  isOnSite: (place: string) => boolean,
): readonly ParsedArticle[] {
  const english = parsedArticles.filter(({ tag }) => tag === SOURCE_TAG);
  const places = new Set(english.map(({ place }) => place));
  return parsedArticles.map((parsed) => {
    const { place, titleId, tag, say } = parsed;
    if (!parsed.isNameless || tag === SOURCE_TAG || places.has(place) || isOnSite(place)) return parsed;
    const ids = idsIn(parsed.blocks);
    const [nearest] = english
      .filter((one) => likeness(titleId, one.titleId) >= ALIKE && idsIn(one.blocks).intersection(ids).size > 0)
      .toSorted((one, other) => likeness(titleId, other.titleId) - likeness(titleId, one.titleId));
    if (!nearest) return parsed;
    const name = posix.basename(nearest.place);
    say(1, `treated as another edition of "${name}"`, "if it's a different article, import it alone with --slug NAME");
    return { ...parsed, place: nearest.place };
  });
}
