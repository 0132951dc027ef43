/** What a partner does now, for an offer in a stage: which items, in which order. Words and links are the view's. */
import { type CalendarDate, type Renewal, USER_BENEFIT_DAYS, plusDays } from '../../../rules/index.ts';

export type TodoId =
  | 'check-requirements'
  | 'meet-remaining'
  | 'review-business'
  | 'redeem-keys'
  | 'no-button'
  | 'gold-first'
  | 'check-specialization'
  | 'pay-fee'
  | 'renew-subscription'
  | 'either-way'
  | 'by-card'
  | 'user-benefits'
  | 'reactivate'
  | 'support'
  | 'check-renewed'
  | 'buy-again'
  | 'licences'
  | 'ask-partner-center';

export interface Todo {
  readonly id: TodoId;
  /** The days its sentence names. */
  readonly days: Readonly<Record<string, CalendarDate>>;
  /** The article that says more, and the heading in it. */
  readonly article?: string;
}

const item = (id: TodoId, days: Todo['days'] = {}, article?: string): Todo => ({
  id,
  days,
  ...(article ? { article } : {}),
});

const RENEW = 'renew-mpn-offers/';
const BENEFITS = 'manage-your-partner-network-benefits/';
const COMPETENCIES = 'learn-about-competencies/';
const SPECIALIZATIONS = 'advanced-specializations/';
const ACTION_PACK = 'mpn-get-action-pack/';

/** What has to be proven, if anything still has (facts 41, 93). */
function requirements({ requirements: kind }: Renewal): readonly Todo[] {
  switch (kind) {
    case 'required':
      return [item('check-requirements', {}, `${COMPETENCIES}#what-is-required`)];
    case 'credited':
      return [item('meet-remaining', {}, `${COMPETENCIES}#cloud-business-applications`)];
    case 'waived':
    case 'none':
      return [];
  }
}

const forSpecialization = [
  item('gold-first', {}, `${SPECIALIZATIONS}#keep-it`),
  item('check-specialization', {}, `${SPECIALIZATIONS}#what-is-not-documented`),
];

/** Before the window: facts 15, 61, 71-73. */
function beforeWindow(answer: Renewal): readonly Todo[] {
  if (answer.offer === 'advanced-specialization') return forSpecialization;
  const { anniversary } = answer.schedule;
  return [
    ...requirements(answer),
    item('review-business', {}, `${RENEW}#pay-in-time`),
    item('redeem-keys', { anniversary }, `${BENEFITS}#what-ends-when`),
    item('no-button', {}, `${RENEW}#how-to-view-renewal-information`),
  ];
}

/** How to pay; once the final reminder is out a transfer may come too late (facts 33-35). */
const payment = (isLate: boolean) => item(isLate ? 'by-card' : 'either-way', {}, `${RENEW}#pay-in-time`);

/** In the window: facts 16, 31-35, 61, 72. */
function inWindow(answer: Renewal, today: CalendarDate): readonly Todo[] {
  const { schedule, lastDayToPay: last = schedule['window-closes'], offer } = answer;
  if (offer === 'advanced-specialization') return [...forSpecialization, item('support')];
  const pay =
    offer === 'action-pack' ? item('renew-subscription', { last }, `${ACTION_PACK}#renew`) : item('pay-fee', { last });
  const closes = plusDays(schedule.anniversary, USER_BENEFIT_DAYS);
  return [
    ...requirements(answer),
    pay,
    payment(today >= schedule['final-reminder']),
    item('user-benefits', { closes }, `${BENEFITS}#what-ends-when`),
    item('support'),
  ];
}

/**
 * The items for an answer, most pressing first. After the programme was replaced there is nothing to do by
 * these rules but to look what took its place.
 */
export function todosFor(answer: Renewal, today: CalendarDate): readonly Todo[] {
  if (answer.caveats.includes('programme-replaced'))
    return [item('ask-partner-center', {}, `${RENEW}#what-came-after`)];
  switch (answer.stage.stage) {
    case 'early':
    case 'reminded':
      return beforeWindow(answer);
    case 'open':
      return inWindow(answer, today);
    case 'reactivation':
      return [item('reactivate', { until: answer.stage.focus.on }), payment(true), item('support')];
    case 'lapsed':
      return [item('check-renewed'), item('buy-again'), item('licences', {}, `${BENEFITS}#if-you-do-not-renew`)]; // E20; facts 79
  }
}
