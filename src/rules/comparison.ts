/** Compares editions: what each says on each topic, which offers correspond, and the dates for the same anniversary. */
import type { CalendarDate } from './calendar-date.ts';
import { type Facts, type Figure, TOPICS, type Topic } from './edition.ts';
import {
  EDITIONS,
  EDITION_IDS,
  type EditionId,
  type OfferId,
  editionOf,
  isRenewable,
  offerRule,
  offersOf,
} from './editions/index.ts';
import { figureOf } from './figures.ts';
import { type Renewal, answerOn } from './renewal.ts';

/** What one edition says on a topic, in a UI string whose placeholders the figures fill. */
export interface ComparisonCell {
  readonly edition: EditionId;
  readonly figures: Readonly<Record<string, Figure>>;
  /** Sources disagree or don't cover the topic. The text must say so. */
  readonly isUncertain: boolean;
  readonly facts: Facts;
}

export interface ComparisonRow {
  readonly topic: Topic;
  /** One for each edition, oldest first. */
  readonly cells: readonly ComparisonCell[];
}

function cellOf(edition: EditionId, topic: Topic): ComparisonCell {
  const { figures, isUncertain = false, facts } = EDITIONS[edition].topics[topic];
  const entries = Object.entries(figures).map(([placeholder, id]) => [placeholder, figureOf(edition, id)] as const);
  return { edition, figures: Object.fromEntries(entries), isUncertain, facts };
}

/** All editions side by side, with a row for each topic. */
export const compareEditions = (): readonly ComparisonRow[] =>
  TOPICS.map((topic) => ({ topic, cells: EDITION_IDS.map((edition) => cellOf(edition, topic)) }));

/**
 * The offers in other editions that replaced an offer. If there are none, the offers that it replaced.
 * @example counterpartsOf('specialization') // => ['advanced-specialization']
 */
export function counterpartsOf(offer: OfferId<EditionId>): readonly OfferId<EditionId>[] {
  const { successors = [] } = offerRule(offer);
  if (successors.length > 0) return successors;
  const otherOffers = EDITION_IDS.filter((edition) => edition !== editionOf(offer)).flatMap(offersOf);
  return otherOffers.filter((other) => offerRule(other).successors?.includes(offer));
}

/** The answers for the offer and for its closest counterpart with a calendar, if there is one. Oldest edition first. */
export function compareAnswers(
  offer: OfferId<EditionId>,
  anniversary: CalendarDate,
  today: CalendarDate,
): readonly Renewal<EditionId>[] {
  const [counterpart] = counterpartsOf(offer).filter(isRenewable);
  const offers = [offer, ...(counterpart ? [counterpart] : [])].filter(isRenewable);
  return offers
    .map((id) => answerOn({ offer: id, anniversary, today }))
    .sort((one, other) => EDITION_IDS.indexOf(one.edition) - EDITION_IDS.indexOf(other.edition));
}
