/** Answers a question about an offer, its anniversary, and a day: the stage, the dates, and what the partner owes. */
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

/** Partner Center may show dates in UTC, a day off: warn if this many days of a window or fewer are left (E8, N25). */
export const LAST_DAYS_TO_WARN = 3;

/** A measure may have waived the requirements or credited some of them. */
export type Requirements = 'required' | 'waived' | 'credited' | 'none';

/** Whether it's the 1st, 3rd, 5th… or the 2nd, 4th, 6th… Some offers have more requirements at even ones (N51, N52). */
export type AnniversaryParity = 'odd' | 'even';

/** What a partner has to prove. `ask`: one of the two, because the question doesn't give the parity. */
export type Proof = 'requirements' | 'audit-or-references' | 'ask';

export interface Renewal<E extends EditionId = DefaultEdition> {
  readonly kind: 'renewal';
  readonly edition: E;
  readonly offer: RenewableOfferId<E>;
  readonly cycle: CycleId<E>;
  readonly anniversary: CalendarDate;
  /** In the order of their dates. */
  readonly events: readonly DatedEvent<E>[];
  readonly schedule: Schedule<E>;
  /** In chronological order, without gaps or overlaps. */
  readonly stages: readonly StageSpan<E>[];
  readonly stage: Stage<E>;
  /** Its days are counted down. Undefined if sources disagree on it. */
  readonly window: DateRange | undefined;
  /** From 30 to 1, counting both today and the last day. Undefined outside the window, or if `isHistory`. */
  readonly daysLeft: number | undefined;
  /** The day to renew by. */
  readonly deadline: { readonly event: EventName<E>; readonly on: CalendarDate };
  /** Whole months. The partner has to qualify on at least one day (N30, N31). Undefined for offers without one. */
  readonly qualification: DateRange | undefined;
  readonly measure: Measure<E> | undefined;
  readonly requirements: Requirements;
  /** Undefined for offers with the same requirements at every anniversary. */
  readonly proof: Proof | undefined;
  /** A company pays one fee per level, not per competency (fact 45). No measure changes it (fact 90). */
  readonly fee: Fee;
  /** The window in which the fee is due. Text should only print `lastDayToPay` if this is `own`. */
  readonly feeWindow: FeeWindow;
  /**
   * The day to renew by, or the measure's last day to reactivate if that's later (E9). Undefined if no fee is due. Also
   * set for advanced specializations, although text shouldn't print it there; see `feeWindow`.
   */
  readonly lastDayToPay: CalendarDate | undefined;
  /** What the partner has to hold to keep the offer (facts 51, 55; N54). */
  readonly needs: OfferRule['needs'];
  readonly caveats: readonly CaveatId<E>[];
  /** The same caveats, with the days that their texts print and with their facts. */
  readonly caveatRules: readonly Caveat<E>[];
  /** The offer can't be renewed anymore: show dates only as history, with nothing to pay or to count down. */
  readonly isHistory: boolean;
  /** The offers that replaced this one, the closest one first. */
  readonly successors: readonly OfferId<EditionId>[];
}

/** The answer for an offer without a calendar. Nothing is computed for it (facts 1, 2; N2, N60). */
export interface NothingToRenew<E extends EditionId = DefaultEdition> {
  readonly kind: 'nothing-to-renew';
  readonly edition: E;
  readonly offer: OfferIdWithoutCalendar<E>;
  readonly because: NoCalendar;
  readonly successors: readonly OfferId<EditionId>[];
}

/** A question about an offer with a calendar. */
export interface DatedQuestion<E extends EditionId = DefaultEdition> {
  readonly offer: RenewableOfferId<E>;
  readonly anniversary: CalendarDate;
  readonly today: CalendarDate;
  readonly parity?: AnniversaryParity;
}

/** A question about any offer, without dates if the offer has no calendar. */
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
