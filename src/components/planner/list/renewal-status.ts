/** The status of each entry on a day, what comes next for it, and the order in which the page shows entries. */
import {
  type CalendarDate,
  EDITION_IDS,
  type EditionId,
  type EventName,
  type Renewal,
  type StageName,
  type Tone,
  answerOn,
  rulesOf,
} from '../../../rules/index.ts';
import { type PlannedOffer, currentAnniversary, renewedOffer } from './planned-offer.ts';

export interface OfferStatus {
  readonly offer: PlannedOffer;
  readonly answer: Renewal<EditionId>;
  /** The event that matters most now. Entries are sorted by its date. */
  readonly next: { readonly event: EventName<EditionId>; readonly on: CalendarDate };
}

/** The tones of stages, the most urgent first. */
const TONES: readonly Tone[] = ['renewable', 'uncertain', 'late', 'waiting', 'over'];

const STAGE_RULES = EDITION_IDS.flatMap((id) => Object.values(rulesOf(id).cycles)).flatMap(
  ({ stages, reactivation }) => [...stages, ...(reactivation ? [reactivation] : [])],
);

/**
 * The stages of all editions, in the order in which the page shows them. They're sorted by tone. Within a tone, the
 * later stage of a cycle comes first, because it's more urgent.
 */
export const GROUP_ORDER: readonly StageName<EditionId>[] = TONES.flatMap((tone) =>
  [...new Set(STAGE_RULES.filter((rule) => rule.tone === tone).map(({ stage }) => stage))].reverse(),
);

export function statusOf(offer: PlannedOffer, today: CalendarDate): OfferStatus {
  const answer = answerOn({ offer: offer.offer, anniversary: currentAnniversary(offer), today });
  return { offer, answer, next: answer.stage.focus };
}

/** Whether Microsoft has ended the offer. An ended offer can't be renewed on any day, and its dates are history. */
export const isEnded = ({ answer }: OfferStatus): boolean => answer.isHistory;

/** Whether the partner may already have renewed in this cycle. Only then does "Mark as renewed" make sense. */
export const canHaveRenewed = (status: OfferStatus): boolean =>
  !isEnded(status) && status.answer.stage.tone !== 'waiting';

export interface Renewed {
  readonly offer: PlannedOffer;
  /** The number of cycles by which the entry moved forward. */
  readonly times: number;
}

/**
 * The entry, renewed once or several times: until it's in a cycle that isn't over, or in which the offer has ended.
 * Undefined if the next anniversary can't be computed or isn't in the supported years.
 */
export function renewedUntil(offer: PlannedOffer, today: CalendarDate): Renewed | undefined {
  let renewed: Renewed | undefined;
  let next = renewedOffer(offer);
  for (let times = 1; next !== undefined; times++) {
    renewed = { offer: next, times };
    const status = statusOf(next, today);
    next = !isEnded(status) && status.answer.stage.tone === 'over' ? renewedOffer(next) : undefined;
  }
  return renewed;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Compares entries by their next date, then by name, so that their order doesn't depend on how the list was entered.
 */
function compareByNextDate(one: OfferStatus, other: OfferStatus): number {
  return compare(one.next.on, other.next.on) || compare(one.offer.name, other.offer.name);
}

export interface Group {
  readonly stage: StageName<EditionId>;
  readonly statuses: readonly OfferStatus[];
}

/** Entries by stage, in the order of the page. Empty stages and ended offers are left out. */
export function groupByStage(statuses: readonly OfferStatus[]): readonly Group[] {
  const active = statuses.filter((status) => !isEnded(status));
  return GROUP_ORDER.map((stage) => ({
    stage,
    statuses: active.filter(({ answer }) => answer.stage.stage === stage).sort(compareByNextDate),
  })).filter(({ statuses: members }) => members.length > 0);
}

/** The entries whose offers have ended, the one with the latest next date first. */
export function endedStatuses(statuses: readonly OfferStatus[]): readonly OfferStatus[] {
  return statuses.filter(isEnded).sort((one, other) => compareByNextDate(other, one));
}

/** The number of Action Packs that can still be renewed. A company can only have one (fact 60 of docs/policy.md). */
export function countActionPacks(statuses: readonly OfferStatus[]): number {
  return statuses.filter((status) => status.offer.offer === 'action-pack' && !isEnded(status)).length;
}
