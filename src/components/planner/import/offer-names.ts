/** Finds the offer that a cell means: by ID, by this site's names in all languages, or by other names people use. */
import type { Messages } from '../../../i18n/message.ts';
import { EDITION_IDS, type EditionId, type OfferId, offersOf } from '../../../rules/index.ts';
import { wordsOf } from './fold.ts';
import { MORE_NAMES } from './more-offer-names.ts';

type AnyOffer = OfferId<EditionId>;

/** `candidates` has the offers that an unclear cell could mean. It's empty if the cell doesn't mean any offer. */
export type FoundOffer =
  { readonly id: AnyOffer } | { readonly id?: undefined; readonly candidates: readonly AnyOffer[] };

export type OfferFinder = (cell: string) => FoundOffer;

/** Like "silver competency" in "silver or gold competency". */
function isSubsequence(words: readonly string[], others: readonly string[]): boolean {
  let position = -1;
  return words.every((word) => {
    position = others.indexOf(word, position + 1);
    return position >= 0;
  });
}

/** @param catalogs the messages of all languages, with the names of offers (`offer.…`) */
export function createOfferFinder(catalogs: readonly Messages[]): OfferFinder {
  const names = EDITION_IDS.flatMap(offersOf)
    .flatMap((id) =>
      [id, ...catalogs.map((messages) => messages[`offer.${id}`] ?? ''), ...(MORE_NAMES[id] ?? [])].map((name) => {
        const words = wordsOf(name);
        return { id, words, joined: words.join('') };
      }),
    )
    .filter(({ joined }) => joined !== '');
  const find = (cell: string): FoundOffer => {
    const words = wordsOf(cell);
    const joined = words.join('');
    const exactMatch = names.find((name) => name.joined === joined);
    if (exactMatch) return { id: exactMatch.id };
    const partialMatches = words.length === 0 ? [] : names.filter((name) => isSubsequence(words, name.words));
    const [id, ...others] = new Set(partialMatches.map((name) => name.id));
    if (id === undefined) return { candidates: [] };
    // Part of a longer name identifies an offer only if it has at least two words or three Chinese characters. Anything
    // shorter is too vague.
    const isSpecific = /\p{Script=Han}/u.test(joined) ? joined.length > 2 : words.length > 1;
    return others.length === 0 && isSpecific ? { id } : { candidates: [id, ...others] };
  };
  const cache = new Map<string, FoundOffer>();
  return (cell) => {
    const found = cache.get(cell) ?? find(cell);
    if (cache.size < 1000) cache.set(cell, found);
    return found;
  };
}
