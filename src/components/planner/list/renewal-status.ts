/** Where each entry stands on a day, what comes next for it, and the order of the page. */
import { type CalendarDate, type EventName, type Renewal, type StageName, answerOn } from '../../../rules/index.ts';
import { type PlannedList, type PlannedOffer, currentAnniversary, renewedOffer } from './planned-offer.ts';

export interface OfferStatus {
  readonly offer: PlannedOffer;
  readonly answer: Renewal;
  /** The next day on which something happens or ends; for a closed window the day it closed on. */
  readonly next: { readonly event: EventName; readonly on: CalendarDate };
}

/** What is open comes first, what is over last. */
export const GROUP_ORDER: readonly StageName[] = ['open', 'reactivation', 'reminded', 'early', 'lapsed'];

export function standingOf(offer: PlannedOffer, today: CalendarDate): OfferStatus {
  const answer = answerOn({ offer: offer.offer, anniversary: currentAnniversary(offer), today });
  return { offer, answer, next: answer.stage.focus };
}

export interface Renewed {
  readonly offer: PlannedOffer;
  /** How many cycles it was moved on. */
  readonly times: number;
}

/**
 * The entry renewed once, or, where that leaves it in a window that is over as well, as often as it takes to come to
 * the first that isn't. Undefined where that would leave the years we compute.
 */
export function renewedUntil(offer: PlannedOffer, today: CalendarDate): Renewed | undefined {
  let renewed: Renewed | undefined;
  let next = renewedOffer(offer);
  for (let times = 1; next !== undefined; times++) {
    renewed = { offer: next, times };
    next = standingOf(next, today).answer.stage.stage === 'lapsed' ? renewedOffer(next) : undefined;
  }
  return renewed;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** By what comes next; of two on one day by name, so that the order does not depend on how the list was entered. */
function byNext(one: OfferStatus, other: OfferStatus): number {
  return compare(one.next.on, other.next.on) || compare(one.offer.name, other.offer.name);
}

/** The standings of a list by stage, stages in their order, empty ones left out. */
export function groupStandings(
  standings: readonly OfferStatus[],
): readonly { readonly stage: StageName; readonly standings: readonly OfferStatus[] }[] {
  return GROUP_ORDER.map((stage) => ({
    stage,
    standings: standings.filter(({ answer }) => answer.stage.stage === stage).sort(byNext),
  })).filter(({ standings: members }) => members.length > 0);
}

/** How many Action Packs a list has: a company can hold only one (facts 60). */
export function countActionPacks(list: PlannedList): number {
  return list.filter(({ offer }) => offer === 'action-pack').length;
}
