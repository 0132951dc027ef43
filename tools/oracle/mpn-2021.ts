/**
 * A second implementation of edition mpn-2021, written only from the facts. Days are numbers. Every figure and date is
 * typed again on purpose, so that a mistake in the rules is found. If the published policy changes, change this file
 * from the facts, not from the rules. IDs such as 12 and E5 in comments refer to facts.
 */
import { dayNumber } from './days.ts';
import type { Policy, Position, Terms } from './policy.ts';

const OFFERS = ['competency', 'cloud-business-applications', 'advanced-specialization', 'action-pack'];

/** The last day of the renewal window, as a number of days from the anniversary. Facts 5, E5 */
export const WINDOW_LAST_DAY = 30;
/** The number of days from one anniversary to the next. Fact 12 */
export const CYCLE_DAYS = 365;

/** The events in order, each with its offset in days from the anniversary. Facts 4, 5, 9, 12, E5, E7. */
const EVENTS = [
  ['first-reminder', -15],
  ['anniversary', 0],
  ['window-opens', 1],
  ['final-reminder', 23],
  ['window-closes', WINDOW_LAST_DAY],
  ['benefits-lost', WINDOW_LAST_DAY + 1],
  ['next-anniversary', CYCLE_DAYS],
] as const;

interface Measure {
  readonly id: string;
  readonly offers: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly effect: 'waived' | 'credited';
  /** The last day to reactivate, if the measure has one. */
  readonly reactivateUntil?: number;
}

const COMPETENCIES: readonly string[] = ['competency', 'cloud-business-applications'];

/** The COVID-19 relief measures, in section 9 of the fact sheet. `from` and `to` are both included (E11). */
const MEASURES: readonly Measure[] = [
  {
    id: 'covid-2020-h1',
    offers: COMPETENCIES,
    from: dayNumber('2020-01-01'),
    to: dayNumber('2020-06-30'),
    effect: 'waived',
    reactivateUntil: dayNumber('2020-06-30'),
  },
  {
    id: 'covid-2020-h2',
    offers: COMPETENCIES,
    from: dayNumber('2020-07-01'),
    to: dayNumber('2020-12-31'),
    effect: 'waived',
    reactivateUntil: dayNumber('2020-12-31'),
  },
  {
    id: 'covid-2021-h1',
    offers: ['competency'],
    from: dayNumber('2021-01-01'),
    to: dayNumber('2021-06-30'),
    effect: 'waived',
  },
  {
    id: 'covid-2021-h1-advspec',
    offers: ['advanced-specialization'],
    from: dayNumber('2021-01-01'),
    to: dayNumber('2021-06-30'),
    effect: 'waived',
  },
  {
    id: 'covid-2021-h1-cba-15',
    offers: ['cloud-business-applications'],
    from: dayNumber('2021-04-01'),
    to: dayNumber('2021-06-30'),
    effect: 'credited',
  },
];

const OBLIGATIONS: Readonly<Record<string, readonly [requirements: string, fee: string]>> = {
  competency: ['required', 'due'], // facts 41, 45
  'cloud-business-applications': ['required', 'due'], // facts 49, 93
  'advanced-specialization': ['required', 'if-due'], // facts 51, 55, 56
  'action-pack': ['none', 'due'], // facts 58, 61, 66
};

const JULY_2021 = dayNumber('2021-07-01');

/** The last anniversary for which Microsoft's documentation described automatic renewal. Facts 28–30. */
const LAST_AUTO_RENEWALS: Readonly<Record<string, number>> = {
  competency: dayNumber('2020-02-27'),
  'cloud-business-applications': dayNumber('2020-02-27'),
  'advanced-specialization': dayNumber('2020-02-27'),
  'action-pack': dayNumber('2020-12-15'),
};

/** The caveats in the order in which answers list them. Each has a function that tells whether it applies. */
const CAVEATS: readonly (readonly [id: string, applies: (offer: string, anniversary: number) => boolean])[] = [
  ['auto-renewal-possible', (offer, day) => day <= (LAST_AUTO_RENEWALS[offer] ?? 0)],
  ['counted-from-renewal', (_, day) => day < dayNumber('2018-06-11')], // facts 13
  [
    'azure-specialization-2020', // facts 95
    (offer, day) =>
      offer === 'advanced-specialization' && day >= dayNumber('2020-01-01') && day <= dayNumber('2020-12-31'),
  ],
  ['calendar-reading-differs', (offer, day) => COMPETENCIES.includes(offer) && day === dayNumber('2020-01-01')], // E4
  [
    'measure-of-july-2021', // E18
    (offer, day) => COMPETENCIES.includes(offer) && day >= JULY_2021 && day <= dayNumber('2021-12-31'),
  ],
  ['after-the-documents', (_, day) => day >= JULY_2021], // E18
  ['programme-replaced', (_, day) => day >= dayNumber('2022-10-03')], // facts 112
  ['renewals-ended', (_, day) => day + 1 > dayNumber('2025-01-21')], // facts 114
];

function termsOf(offer: string, anniversary: number): Terms {
  const measure = MEASURES.find(
    ({ offers, from, to }) => offers.includes(offer) && from <= anniversary && anniversary <= to,
  );
  const caveats = CAVEATS.filter(([, applies]) => applies(offer, anniversary)).map(([id]) => id);
  const isHistory = caveats.includes('renewals-ended');
  const [requirements = 'none', fee = 'none'] = isHistory ? [] : (OBLIGATIONS[offer] ?? []);
  // A measure's last day to reactivate can extend the time to pay, but never shortens it. E9
  const lastDayToPay = Math.max(anniversary + WINDOW_LAST_DAY, measure?.reactivateUntil ?? 0);
  return {
    events: EVENTS.map(([event, offset]) => [event, anniversary + offset]),
    measure: measure?.id ?? 'none',
    requirements: isHistory ? 'none' : (measure?.effect ?? requirements),
    fee,
    lastDayToPay: isHistory ? undefined : lastDayToPay,
    reactivateUntil: measure?.reactivateUntil,
    caveats: caveats.join(' '),
    isHistory,
  };
}

function positionOf({ reactivateUntil, isHistory }: Terms, anniversary: number, today: number): Position {
  const day = today - anniversary;
  if (day < -15) return { stage: 'early', daysLeft: undefined };
  if (day <= 0) return { stage: 'reminded', daysLeft: undefined };
  if (day <= WINDOW_LAST_DAY) return { stage: 'open', daysLeft: isHistory ? undefined : WINDOW_LAST_DAY - day + 1 };
  return {
    stage: reactivateUntil !== undefined && today <= reactivateUntil ? 'reactivation' : 'lapsed',
    daysLeft: undefined,
  };
}

/** Offsets from an anniversary, in days: before and after every event, between events, and far away. */
const OFFSETS = [
  -400, -60, -17, -16, -15, -14, -2, -1, 0, 1, 2, 12, 22, 23, 24, 29, 30, 31, 32, 33, 60, 150, 364, 365, 366, 400,
];

export const MPN_2021: Policy = { edition: 'mpn-2021', offers: OFFERS, offsets: OFFSETS, termsOf, positionOf };
