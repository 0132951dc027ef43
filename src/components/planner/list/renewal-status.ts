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

/** The most urgent first. */
const TONES: readonly Tone[] = ['renewable', 'uncertain', 'late', 'waiting', 'over'];

const STAGE_RULES = EDITION_IDS.flatMap((id) => Object.values(rulesOf(id).cycles)).flatMap(
  ({ stages, reactivation }) => [...stages, ...(reactivation ? [reactivation] : [])],
);

/** Within a tone, the later stage of a cycle comes first, because it's more urgent. */
export const GROUP_ORDER: readonly StageName<EditionId>[] = TONES.flatMap((tone) =>
  [...new Set(STAGE_RULES.filter((rule) => rule.tone === tone).map(({ stage }) => stage))].reverse(),
);

export function statusOf(offer: PlannedOffer, today: CalendarDate): OfferStatus {
  const answer = answerOn({ offer: offer.offer, anniversary: currentAnniversary(offer), today });
  return { offer, answer, next: answer.stage.focus };
}

/** An ended offer can't be renewed on any day, and its dates are history. */
export const isEnded = ({ answer }: OfferStatus): boolean => answer.isHistory;

/** Whether the partner may already have renewed in this cycle. Only then does "Mark as renewed" make sense. */
export const canHaveRenewed = (status: OfferStatus): boolean =>
  !isEnded(status) && status.answer.stage.tone !== 'waiting';

export interface Renewed {
  readonly offer: PlannedOffer;
  /** The number of cycles by which the entry moved forward. */
  readonly times: number;
}

/** Renews an entry until its cycle isn't over, or the offer has ended in it. Undefined like `renewedOffer`. */
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

/** By next date, then by name, so that the order doesn't depend on how the list was entered. */
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

/** The one with the latest next date first. */
export function endedStatuses(statuses: readonly OfferStatus[]): readonly OfferStatus[] {
  return statuses.filter(isEnded).sort((one, other) => compareByNextDate(other, one));
}

/** A company can only have one (fact 60 of docs/policy.md). */
export function countActionPacks(statuses: readonly OfferStatus[]): number {
  return statuses.filter((status) => status.offer.offer === 'action-pack' && !isEnded(status)).length;
}
