/** One question, one answer: offer, anniversary and day in; stage, dates and obligations out. */
import type { CalendarDate } from './calendar-date.ts';
import { type CaveatId, caveatsFor } from './caveats.ts';
import { type Measure, measureFor } from './measures.ts';
import { type Fee, OFFERS, type RenewableOfferId } from './offers.ts';
import { type Schedule, scheduleFrom } from './schedule.ts';
import { type Stage, stageOn } from './stage.ts';

/** What a partner has to prove: a measure may have waived it, or credited part of it. */
export type Requirements = 'required' | 'waived' | 'credited' | 'none';

export interface Renewal {
  readonly kind: 'renewal';
  readonly offer: RenewableOfferId;
  readonly schedule: Schedule;
  readonly stage: Stage;
  readonly measure: Measure | undefined;
  readonly requirements: Requirements;
  /** A measure never changes it (facts 90). One per silver or gold membership and company, not per competency (facts 45). */
  readonly fee: Fee;
  /** True for a specialization: without its gold competency it cannot be kept (facts 51, 55). */
  readonly keepsGoldCompetency: boolean;
  /** The window's last day, or the measure's last day to reactivate where that is later (E9). */
  readonly lastDayToPay: CalendarDate;
  readonly caveats: readonly CaveatId[];
}

/** One offer with its anniversary, on one day; membership of the network has no dates to give. */
export type RenewalQuestion =
  | { readonly offer: 'network-membership' }
  | { readonly offer: RenewableOfferId; readonly anniversary: CalendarDate; readonly today: CalendarDate };

/** Membership of the network itself: free of charge, no yearly renewal, so no dates (facts 1, 2). */
export interface NothingToRenew {
  readonly kind: 'nothing-to-renew';
  readonly offer: 'network-membership';
}

function requirementsOf(offer: RenewableOfferId, measure: Measure | undefined): Requirements {
  if (!measure) return OFFERS[offer].requirements;
  switch (measure.relief) {
    case 'requirements-waived':
      return 'waived';
    case '15-points-functional-consultant-growth':
      return 'credited';
  }
}

function later(one: CalendarDate, other: CalendarDate | undefined): CalendarDate {
  return other !== undefined && other > one ? other : one;
}

/**
 * Everything the policy says about one offer on one day.
 * @example
 * answerOn({ offer: 'action-pack', anniversary: '2021-06-22', today: '2021-07-22' })
 * // => { kind: 'renewal', stage: { stage: 'open', daysLeft: 1, … }, lastDayToPay: '2021-07-22', … }
 */
export function answerOn(question: {
  readonly offer: RenewableOfferId;
  readonly anniversary: CalendarDate;
  readonly today: CalendarDate;
}): Renewal;
export function answerOn(question: RenewalQuestion): Renewal | NothingToRenew;
export function answerOn(question: RenewalQuestion): Renewal | NothingToRenew {
  if (question.offer === 'network-membership') return { kind: 'nothing-to-renew', offer: question.offer };
  const { offer, anniversary, today } = question;
  const schedule = scheduleFrom(anniversary);
  const measure = measureFor(offer, anniversary);
  return {
    kind: 'renewal',
    offer,
    schedule,
    stage: stageOn(schedule, today, measure?.reactivateUntil),
    measure,
    requirements: requirementsOf(offer, measure),
    fee: OFFERS[offer].fee,
    keepsGoldCompetency: offer === 'advanced-specialization',
    lastDayToPay: later(schedule['window-closes'], measure?.reactivateUntil),
    caveats: caveatsFor(offer, anniversary),
  };
}
