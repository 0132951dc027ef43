/** One question, one answer: offer, anniversary, and day in; stage, dates, and obligations out. */
import { type CalendarDate, type DateRange, daysBetween, isInRange } from './calendar-date.ts';
import { type Caveat, caveatsFor } from './caveats.ts';
import type { CycleRule, Fee, FeeWindow, NoCalendar, OfferRule } from './edition.ts';
import {
  type AllNames,
  type CaveatId,
  type CycleId,
  type DefaultEdition,
  type EditionId,
  type EventName,
  type OfferId,
  type OfferIdWithoutCalendar,
  type RenewableOfferId,
  editionOf,
  isRenewable,
  offerRule,
} from './editions/index.ts';
import { type Measure, measureFor } from './measures.ts';
import { type DatedEvent, type Dates, type Schedule, cycleOf, dateOf, eventsOf, scheduleOf } from './schedule.ts';
import { type Stage, type StageSpan, stageOn, stagesOf } from './stage.ts';

/** Partner Center may show dates in UTC, up to a day off: warn when so few days of a window are left (E8, N25). */
export const LAST_DAYS_TO_WARN = 3;

/** What a partner has to prove: a measure may have waived it, or credited part of it. */
export type Requirements = 'required' | 'waived' | 'credited' | 'none';

/** Whether an anniversary is odd- or even-numbered, for offers whose even ones have more requirements (N51, N52). */
export type AnniversaryParity = 'odd' | 'even';

/**
 * What has to be proven at this anniversary: the requirements alone, an audit or customer references as well, or, if the
 * question doesn't say which anniversary it is, one of the two.
 */
export type Proof = 'requirements' | 'audit-or-references' | 'ask';

export interface Renewal<E extends EditionId = DefaultEdition> {
  readonly kind: 'renewal';
  readonly edition: E;
  readonly offer: RenewableOfferId<E>;
  readonly cycle: CycleId<E>;
  readonly anniversary: CalendarDate;
  /** In the order of their dates. */
  readonly events: readonly DatedEvent<E>[];
  /** Maps the names of the same events to dates. */
  readonly schedule: Schedule<E>;
  /** In order, with no gap and no overlap: the bands of a timeline. */
  readonly stages: readonly StageSpan<E>[];
  readonly stage: Stage<E>;
  /** The days that are counted down. Absent where sources disagree on them. */
  readonly window: DateRange | undefined;
  /** Counts both today and the last day of the window: 30 to 1. Absent outside the window or if `isHistory`. */
  readonly daysLeft: number | undefined;
  /** The day to renew by. */
  readonly deadline: { readonly event: EventName<E>; readonly on: CalendarDate };
  /** The whole months in which the partner has to qualify on one day (N30, N31). Absent for other offers. */
  readonly qualification: DateRange | undefined;
  readonly measure: Measure<E> | undefined;
  readonly requirements: Requirements;
  /** Absent for offers whose anniversaries all ask for the same. */
  readonly proof: Proof | undefined;
  /** Never changed by a measure (fact 90). One fee per silver or gold membership and company, not per competency (fact 45). */
  readonly fee: Fee;
  /** Whose window decides when the fee is due. Only with `own` does a last day to pay belong in the text. */
  readonly feeWindow: FeeWindow;
  /**
   * The day to renew by, or the measure's last day to reactivate if that's later (E9). Absent if no fee is due. A
   * specialization of 2021 has one as an attribute; see `feeWindow`.
   */
  readonly lastDayToPay: CalendarDate | undefined;
  /** What the partner has to hold to keep the offer (facts 51, 55; N54). */
  readonly needs: OfferRule['needs'];
  readonly caveats: readonly CaveatId<E>[];
  /** The caveats as data: the days their texts print, and their facts. */
  readonly caveatRules: readonly Caveat<E>[];
  /** The offer can't be renewed anymore: show dates only as history, and nothing to pay or to count down. */
  readonly isHistory: boolean;
  /** The offers that replaced this one, the closest one first. */
  readonly successors: readonly OfferId<EditionId>[];
}

/** An offer without a calendar: nothing is computed for it (facts 1, 2; N2, N60). */
export interface NothingToRenew<E extends EditionId = DefaultEdition> {
  readonly kind: 'nothing-to-renew';
  readonly edition: E;
  readonly offer: OfferIdWithoutCalendar<E>;
  readonly because: NoCalendar;
  readonly successors: readonly OfferId<EditionId>[];
}

/** An offer with its anniversary, on a day. */
export interface DatedQuestion<E extends EditionId = DefaultEdition> {
  readonly offer: RenewableOfferId<E>;
  readonly anniversary: CalendarDate;
  readonly today: CalendarDate;
  readonly parity?: AnniversaryParity;
}

/** An offer without a calendar needs no dates. */
export type RenewalQuestion<E extends EditionId = DefaultEdition> =
  DatedQuestion<E> | { readonly offer: OfferIdWithoutCalendar<E> };

function windowOf(rule: CycleRule<AllNames>, schedule: Dates): DateRange | undefined {
  const { window } = rule;
  return window ? { firstDay: dateOf(schedule, window.opens), lastDay: dateOf(schedule, window.closes) } : undefined;
}

function qualificationOf(schedule: Dates): DateRange | undefined {
  const { 'qualification-opens': firstDay, 'qualification-closes': lastDay } = schedule;
  return firstDay && lastDay ? { firstDay, lastDay } : undefined;
}

function proofOf({ alternates }: OfferRule<AllNames>, parity: AnniversaryParity | undefined): Proof | undefined {
  if (!alternates) return undefined;
  if (parity === undefined) return 'ask';
  return parity === 'odd' ? 'requirements' : 'audit-or-references';
}

function later(one: CalendarDate, other: CalendarDate | undefined): CalendarDate {
  return other !== undefined && other > one ? other : one;
}

/** What the partner owes: nothing if the offer can't be renewed. */
function owed(
  offer: OfferRule<AllNames>,
  measure: Measure<EditionId> | undefined,
  isHistory: boolean,
  deadline: CalendarDate,
): Pick<Renewal, 'requirements' | 'fee' | 'feeWindow' | 'lastDayToPay'> {
  if (isHistory) return { requirements: 'none', fee: 'none', feeWindow: 'none', lastDayToPay: undefined };
  const { fee, feeWindow } = offer;
  const requirements = measure?.requirements ?? offer.requirements;
  const lastDayToPay = fee === 'none' ? undefined : later(deadline, measure?.reactivateUntil);
  return { requirements, fee, feeWindow, lastDayToPay };
}

function renewalOn(question: DatedQuestion<EditionId>): Renewal<EditionId> {
  const { offer, anniversary, today, parity } = question;
  const { id: cycle, rule } = cycleOf(offer, anniversary);
  const offerData = offerRule(offer);
  const events = eventsOf(offer, anniversary);
  const schedule = scheduleOf(events);
  const measure = measureFor(offer, anniversary);
  const caveatRules = caveatsFor(offer, anniversary);
  const isHistory = caveatRules.some(({ endsRenewal }) => endsRenewal === true);
  const stages = stagesOf(rule, schedule, measure?.reactivateUntil);
  const window = windowOf(rule, schedule);
  const deadline = { event: rule.deadline, on: dateOf(schedule, rule.deadline) };
  return {
    kind: 'renewal',
    edition: editionOf(offer),
    offer,
    cycle,
    anniversary,
    events,
    schedule,
    stages,
    stage: stageOn(stages, events, today),
    window,
    daysLeft: window && !isHistory && isInRange(window, today) ? daysBetween(today, window.lastDay) + 1 : undefined,
    deadline,
    qualification: qualificationOf(schedule),
    measure,
    proof: proofOf(offerData, parity),
    ...owed(offerData, measure, isHistory, deadline.on),
    needs: offerData.needs,
    caveats: caveatRules.map(({ id }) => id),
    caveatRules,
    isHistory,
    successors: offerData.successors ?? [],
  };
}

function nothingToRenew(offer: NothingToRenew<EditionId>['offer']): NothingToRenew<EditionId> {
  const { noCalendar, successors = [] } = offerRule(offer);
  if (!noCalendar) throw new RangeError(`"${offer}" has neither a cycle nor a reason to have none.`);
  return { kind: 'nothing-to-renew', edition: editionOf(offer), offer, because: noCalendar, successors };
}

/**
 * Everything the policy says about an offer on a day, whichever edition the offer belongs to.
 * @throws RangeError if an offer with a calendar comes without its anniversary, which the type rules out.
 * @example
 * answerOn({ offer: 'action-pack', anniversary: '2021-06-22', today: '2021-07-22' })
 * // => { kind: 'renewal', stage: { stage: 'open', … }, daysLeft: 1, lastDayToPay: '2021-07-22', … }
 */
export function answerOn(question: DatedQuestion): Renewal;
export function answerOn(question: RenewalQuestion): Renewal | NothingToRenew;
export function answerOn(question: DatedQuestion<EditionId>): Renewal<EditionId>;
export function answerOn(question: RenewalQuestion<EditionId>): Renewal<EditionId> | NothingToRenew<EditionId>;
export function answerOn(question: RenewalQuestion<EditionId>): Renewal<EditionId> | NothingToRenew<EditionId> {
  const { offer } = question;
  if (!isRenewable(offer)) return nothingToRenew(offer);
  if ('anniversary' in question) return renewalOn({ ...question, offer });
  throw new RangeError(`A question about "${offer}" needs an anniversary date.`);
}
