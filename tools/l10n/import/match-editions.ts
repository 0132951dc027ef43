/** Finds the English article of a translation in a nameless file: editions of the same article have similar titles. */
import { posix } from 'node:path';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { idsIn } from './headings.ts';
import type { ParsedArticle } from './parsed-article.ts';

/** The similarity of two slugs, from 0 to 1: an older edition has a slightly different title. */
function likeness(one: string, other: string): number {
  const [own, theirs] = [new Set(one.split('-')), new Set(other.split('-'))];
  return own.intersection(theirs).size / own.union(theirs).size;
}

const ALIKE = 0.5;

/**
 * Sets the path of each article, in the same order. A translation in a nameless file whose English isn't found is assigned
 * to the English article with the most similar title that shares a section with it, which is reported.
 * @param isOnSite whether the site has an English article with this path
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
