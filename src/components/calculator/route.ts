/** The articles with a calculator. Their URLs are part of every answer's link. */
import type { EditionId, OfferId } from '../../rules/index.ts';
import { EDITION_IDS, editionOf, offersOf } from '../../rules/index.ts';

/** The article about the offers of an edition. */
export const ARTICLE_OF: Readonly<Record<EditionId, string>> = {
  'mpn-2021': 'renew-mpn-offers',
  maicpp: 'renew-partner-program-offers',
};

/**
 * The path of the calculator of an offer's own article.
 * @param home the path of the home page in the reader's language
 * @example calculatorPath('/fr-fr/', 'specialization') // => '/fr-fr/renew-partner-program-offers/'
 */
export const calculatorPath = (home: string, offer: OfferId<EditionId>) => `${home}${ARTICLE_OF[editionOf(offer)]}/`;

/** The offers in the list of an article's calculator: those of its own edition first. */
export const offersFor = (edition: EditionId): readonly OfferId<EditionId>[] =>
  [edition, ...EDITION_IDS.filter((other) => other !== edition)].flatMap(offersOf);

/** The offer that an article's calculator preselects: only today's program has one that most readers ask for. */
export const preselectedFor = (edition: EditionId): OfferId<EditionId> | undefined =>
  edition === EDITION_IDS.at(-1) ? offersOf(edition)[0] : undefined;
