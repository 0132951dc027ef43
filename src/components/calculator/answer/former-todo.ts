/** What to do after an answer about the former program, as plain data. The numbered facts are in docs/policy.md. */
import {
  type CalendarDate,
  PCI_GOLD_POINTS,
  PCI_SILVER_POINTS,
  type Renewal,
  USER_BENEFIT_DAYS,
  plusDays,
} from '../../../rules/index.ts';
import type { LabelValue, Todo } from './todo-item.ts';

const LABELS = {
  competencies: { label: 'label.competencies', english: 'Competencies' },
  complete: { label: 'label.complete', english: 'Complete' },
  membershipOffers: { label: 'label.membership-offers', english: 'Membership offers' },
  renewalStartDate: { label: 'label.renewal-start-date', english: 'Renewal start date' },
  renewSubscription: { label: 'label.renew-subscription', english: 'Renew subscription' },
  specializations: { label: 'label.specializations', english: 'Adv. specializations' },
} as const satisfies Record<string, LabelValue>;

const { competencies, complete, membershipOffers, renewalStartDate, renewSubscription, specializations } = LABELS;
const POINTS = { silver: PCI_SILVER_POINTS, gold: PCI_GOLD_POINTS };

const item = (message: Todo['message'], article?: string): Todo => (article ? { message, article } : { message });

const RENEW = 'renew-mpn-offers/';
const BENEFITS = 'manage-your-partner-network-benefits/';
const COMPETENCIES = 'learn-about-competencies/';
const SPECIALIZATIONS = 'advanced-specializations/';
const ACTION_PACK = 'mpn-get-action-pack/';

/** Facts 41, 93. */
function forRequirements({ requirements }: Renewal): readonly Todo[] {
  switch (requirements) {
    case 'required':
      return [
        item({ of: 'todo.check-requirements', values: { competencies, complete } }, `${COMPETENCIES}#what-is-required`),
      ];
    case 'credited':
      return [item({ of: 'todo.meet-remaining', values: POINTS }, `${COMPETENCIES}#cloud-business-applications`)];
    case 'waived':
    case 'none':
      return [];
  }
}

const SPECIALIZATION_TODOS = [
  item({ of: 'todo.gold-first' }, `${SPECIALIZATIONS}#keep-it`),
  item({ of: 'todo.check-specialization', values: { specializations } }, `${SPECIALIZATIONS}#what-is-not-documented`),
];

/** Facts 15, 61, 71-73. */
function beforeWindow(answer: Renewal, today: CalendarDate): readonly Todo[] {
  if (answer.offer === 'advanced-specialization') return SPECIALIZATION_TODOS;
  const { anniversary } = answer.schedule;
  return [
    ...forRequirements(answer),
    item({ of: 'todo.review-business' }, `${RENEW}#pay-in-time`),
    item(
      today < anniversary
        ? { of: 'todo.redeem-keys', values: { anniversary: { date: anniversary } } }
        : { of: 'todo.redeem-keys.today' },
      `${BENEFITS}#what-ends-when`,
    ),
    item({ of: 'todo.no-button' }, `${RENEW}#how-to-view-renewal-information`),
  ];
}

/** How to pay. After the final reminder, a bank transfer may arrive too late (facts 33-35). */
const payment = (isLate: boolean) => item({ of: isLate ? 'todo.by-card' : 'todo.either-way' }, `${RENEW}#pay-in-time`);

/** Facts 16, 31-35, 61, 72. */
function inWindow(answer: Renewal, today: CalendarDate): readonly Todo[] {
  const { schedule, lastDayToPay = schedule['window-closes'], offer } = answer;
  if (offer === 'advanced-specialization') return [...SPECIALIZATION_TODOS, item({ of: 'todo.support' })];
  const last = { date: lastDayToPay };
  const pay =
    offer === 'action-pack'
      ? item(
          { of: 'todo.renew-subscription', values: { last, membershipOffers, renewSubscription } },
          `${ACTION_PACK}#renew`,
        )
      : item({ of: 'todo.pay-fee', values: { last, membershipOffers } });
  const benefitsEnd = { date: plusDays(schedule.anniversary, USER_BENEFIT_DAYS) };
  return [
    ...forRequirements(answer),
    pay,
    payment(today >= schedule['final-reminder']),
    item({ of: 'todo.user-benefits', values: { closes: benefitsEnd } }, `${BENEFITS}#what-ends-when`),
    item({ of: 'todo.support' }),
  ];
}

/** A specialization isn't bought and doesn't come with software (E20; facts 51, 79). */
function ifNotRenewed({ offer }: Renewal): readonly Todo[] {
  if (offer === 'advanced-specialization') return [item({ of: 'todo.support' })];
  return [item({ of: 'todo.buy-again' }), item({ of: 'todo.licenses' }, `${BENEFITS}#if-you-do-not-renew`)];
}

/** The most urgent first. After the program was replaced, there's only one item. */
export function todosFor(answer: Renewal, today: CalendarDate): readonly Todo[] {
  if (answer.caveats.includes('programme-replaced'))
    return [item({ of: 'todo.ask-partner-center' }, `${RENEW}#what-came-after`)];
  switch (answer.stage.stage) {
    case 'early':
    case 'reminded':
      return beforeWindow(answer, today);
    case 'open':
      return inWindow(answer, today);
    case 'reactivation':
      return [
        item({ of: 'todo.reactivate', values: { membershipOffers, until: { date: answer.stage.focus.on } } }),
        payment(true),
        item({ of: 'todo.support' }),
      ];
    case 'lapsed':
      return [item({ of: 'todo.check-renewed', values: { renewalStartDate } }), ...ifNotRenewed(answer)];
  }
}
