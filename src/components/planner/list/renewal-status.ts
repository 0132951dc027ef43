/** The status of each offer on a day, what comes next, and the order of the page. */
import { type CalendarDate, type EventName, type Renewal, type StageName, answerOn } from '../../../rules/index.ts';
import { type PlannedList, type PlannedOffer, currentAnniversary, renewedOffer } from './planned-offer.ts';

export interface OfferStatus {
  readonly offer: PlannedOffer;
  readonly answer: Renewal;
  /** The next day on which something happens or ends. For a closed window, the day it closed. */
  readonly next: { readonly event: EventName; readonly on: CalendarDate };
}

/** Open windows come first, lapsed offers last. */
export const GROUP_ORDER: readonly StageName[] = ['open', 'reactivation', 'reminded', 'early', 'lapsed'];

export function standingOf(offer: PlannedOffer, today: CalendarDate): OfferStatus {
  const answer = answerOn({ offer: offer.offer, anniversary: currentAnniversary(offer), today });
  return { offer, answer, next: answer.stage.focus };
}

export interface Renewed {
  readonly offer: PlannedOffer;
  /** The number of cycles that it was renewed for. */
  readonly times: number;
}

/**
 * The offer renewed once, or as often as it takes to get to a window that isn't over. Undefined if that's after the
 * supported years.
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

/** By the next day, then by name, so that the order doesn't depend on the order of input. */
function byNext(one: OfferStatus, other: OfferStatus): number {
  return compare(one.next.on, other.next.on) || compare(one.offer.name, other.offer.name);
}

/** The statuses of a list by stage, without empty stages. */
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
