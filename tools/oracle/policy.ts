/**
 * The policy of mid-2021 once more, written from the fact sheet and the design alone, for holding the rules against it:
 * days are numbers, and every figure and date is typed again on purpose.
 */
import { dayNumber } from './days.ts';

export const OFFERS = ['competency', 'cloud-business-applications', 'advanced-specialization', 'action-pack'] as const;
export type Offer = (typeof OFFERS)[number];

/** In the order in which they come, with days from the anniversary. Facts 4, 5, 9, 12; E5, E7. */
export const EVENTS = [
  ['first-reminder', -15],
  ['anniversary', 0],
  ['window-opens', 1],
  ['final-reminder', 23],
  ['window-closes', 30],
  ['benefits-lost', 31],
  ['next-anniversary', 365],
] as const;

const LAST_DAY = 30; // facts 5, E5

interface Measure {
  readonly id: string;
  readonly offers: readonly Offer[];
  readonly from: number;
  readonly to: number;
  readonly effect: 'waived' | 'credited';
  /** The last day to reactivate, where one was given. */
  readonly until?: number;
}

const COMPETENCIES: readonly Offer[] = ['competency', 'cloud-business-applications'];

/** Section 9 of the fact sheet; both ends are inside (E11). */
const MEASURES: readonly Measure[] = [
  {
    id: 'covid-2020-h1',
    offers: COMPETENCIES,
    from: dayNumber('2020-01-01'),
    to: dayNumber('2020-06-30'),
    effect: 'waived',
    until: dayNumber('2020-06-30'),
  },
  {
    id: 'covid-2020-h2',
    offers: COMPETENCIES,
    from: dayNumber('2020-07-01'),
    to: dayNumber('2020-12-31'),
    effect: 'waived',
    until: dayNumber('2020-12-31'),
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

const OWED: Readonly<Record<Offer, readonly [requirements: string, fee: string]>> = {
  competency: ['required', 'due'], // facts 41, 45
  'cloud-business-applications': ['required', 'due'], // facts 49, 93
  'advanced-specialization': ['required', 'if-due'], // facts 51, 55, 56
  'action-pack': ['none', 'due'], // facts 58, 61, 66
};

const JULY_2021 = dayNumber('2021-07-01');

/**
 * The day from which an offer's article no longer described automatic renewal. Facts 28 for competencies. Action Pack's
 * own article did until late in 2020 (facts 29, 30), which the rules do not follow yet.
 */
const AUTO_RENEWAL_GONE: Readonly<Record<Offer, number>> = {
  competency: dayNumber('2020-02-28'),
  'cloud-business-applications': dayNumber('2020-02-28'),
  'advanced-specialization': dayNumber('2020-02-28'),
  'action-pack': dayNumber('2020-02-28'),
};

/** Each caveat with the anniversaries it belongs to, in the order in which they are listed. */
const CAVEATS: readonly (readonly [id: string, applies: (offer: Offer, anniversary: number) => boolean])[] = [
  ['auto-renewal-possible', (offer, day) => day < AUTO_RENEWAL_GONE[offer]],
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

/** What does not depend on the day it is asked on. */
export interface Terms {
  readonly measure: string;
  readonly requirements: string;
  readonly fee: string;
  readonly lastDayToPay: number;
  /** The last day to reactivate, also where the window ends later. */
  readonly until: number | undefined;
  readonly caveats: string;
}

export function termsOf(offer: Offer, anniversary: number): Terms {
  const measure = MEASURES.find(
    ({ offers, from, to }) => offers.includes(offer) && from <= anniversary && anniversary <= to,
  );
  const [requirements, fee] = OWED[offer];
  return {
    measure: measure?.id ?? 'none',
    requirements: measure?.effect ?? requirements,
    fee,
    // A date to reactivate never shortens the window. E9
    lastDayToPay: Math.max(anniversary + LAST_DAY, measure?.until ?? 0),
    until: measure?.until,
    caveats: CAVEATS.filter(([, applies]) => applies(offer, anniversary))
      .map(([id]) => id)
      .join(' '),
  };
}

/** Where a day is in the cycle of an anniversary. */
export interface Position {
  readonly stage: string;
  readonly daysLeft: number | undefined;
  readonly until: number | undefined;
  /** The next event strictly after the day, and how many days away it is. */
  readonly next: string | undefined;
  readonly inDays: number | undefined;
}

export function positionOf(anniversary: number, today: number, until: number | undefined): Position {
  const day = today - anniversary;
  const upcoming = EVENTS.find(([, offset]) => offset > day);
  const next = { next: upcoming?.[0], inDays: upcoming && upcoming[1] - day };
  const none = { daysLeft: undefined, until: undefined };
  if (day < -15) return { stage: 'early', ...none, ...next };
  if (day <= 0) return { stage: 'reminded', ...none, ...next };
  if (day <= LAST_DAY) return { stage: 'open', daysLeft: LAST_DAY - day + 1, until: undefined, ...next };
  if (until !== undefined && today <= until) return { stage: 'reactivation', daysLeft: undefined, until, ...next };
  return { stage: 'lapsed', ...none, ...next };
}
