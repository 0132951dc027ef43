/** The articles that have a calculator. A link to an answer is the URL of one of these articles with a query. */
import type { EditionId, OfferId } from '../../rules/index.ts';
import { EDITION_IDS, editionOf, offersOf } from '../../rules/index.ts';

export const ARTICLE_OF: Readonly<Record<EditionId, string>> = {
  'mpn-2021': 'renew-mpn-offers',
  maicpp: 'renew-partner-program-offers',
};

/** @example calculatorPath('/fr-fr/', 'specialization') // => '/fr-fr/renew-partner-program-offers/' */
export const calculatorPath = (home: string, offer: OfferId<EditionId>) => `${home}${ARTICLE_OF[editionOf(offer)]}/`;

/** Those of the article's edition come first. */
export const offersFor = (edition: EditionId): readonly OfferId<EditionId>[] =>
  [edition, ...EDITION_IDS.filter((other) => other !== edition)].flatMap(offersOf);

/** Only for today's program, because most of its readers ask about the same offer. */
export const preselectedFor = (edition: EditionId): OfferId<EditionId> | undefined =>
  edition === EDITION_IDS.at(-1) ? offersOf(edition)[0] : undefined;
