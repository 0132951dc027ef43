/**
 * Edition mpn-2021 under exact names and types, for code that doesn't handle other editions yet. Each constant is read
 * from the data. Code that handles all editions uses `answerOn`, `offerRule`, `figureOf`, and `EDITIONS`; this file is
 * deleted once nothing imports it.
 */
import type { CalendarDate, DateRange } from './calendar-date.ts';
import type { Fee, Figure, MeasureRule, OfferRule, OwnRequirements } from './edition.ts';
import type { NamesOf } from './editions/index.ts';
import {
  CYCLE,
  FINAL_REMINDER,
  FIRST_REMINDER,
  JULY_2021_FIRST,
  JULY_2021_LAST,
  MEASURES as MEASURE_DATA,
  MPN_2021,
  MPN_2021_RULES,
  WINDOW,
  WINDOW_OPENS,
} from './editions/mpn-2021.ts';
import { type Dates, eventsOf, scheduleOf } from './schedule.ts';

export {
  AZURE_SPECIALIZATIONS_MOVED,
  CHANGES as POLICY_CHANGES,
  COUNTED_FROM_ANNIVERSARY,
  CYCLE as CYCLE_DAYS,
  DOCUMENTS_END as AFTER_THE_DOCUMENTS,
  FINAL_REMINDER as FINAL_REMINDER_DAYS,
  FIRST_REMINDER as FIRST_REMINDER_DAYS,
  GOLD_POINTS as PCI_GOLD_POINTS,
  GROWTH_POINTS as FUNCTIONAL_CONSULTANT_GROWTH_POINTS,
  NAMED_DAYS,
  PROGRAM_REPLACED as PROGRAMME_REPLACED,
  RENEWALS_ENDED,
  SILVER_POINTS as PCI_SILVER_POINTS,
  USER_BENEFITS as USER_BENEFIT_DAYS,
  WINDOW as WINDOW_DAYS,
  WINDOW_OPENS as WINDOW_OPENS_DAYS,
} from './editions/mpn-2021.ts';

/** Exact, whatever `DefaultEdition` is. */
type Names = NamesOf<'mpn-2021'>;
type EventName = Names['event'];
type OfferId = Names['offer'];

export const JULY_2021_MEASURE: DateRange = { firstDay: JULY_2021_FIRST, lastDay: JULY_2021_LAST };

/** Days from the anniversary to each event, in the order in which they come. */
export const EVENT_OFFSETS: Readonly<Record<EventName, number>> = {
  'first-reminder': -FIRST_REMINDER,
  anniversary: 0,
  'window-opens': WINDOW_OPENS,
  'final-reminder': FINAL_REMINDER,
  'window-closes': WINDOW,
  'benefits-lost': WINDOW + 1,
  'next-anniversary': CYCLE,
};

export const EVENT_NAMES: readonly EventName[] = [
  'first-reminder',
  'anniversary',
  'window-opens',
  'final-reminder',
  'window-closes',
  'benefits-lost',
  'next-anniversary',
];

export const STAGE_NAMES: readonly Names['stage'][] = ['early', 'reminded', 'open', 'reactivation', 'lapsed'];

/**
 * The seven dates of the cycle that begins with an anniversary.
 * @example scheduleFrom('2021-06-22')['window-closes'] // => '2021-07-22', the last day to renew
 */
export function scheduleFrom(anniversary: CalendarDate): Names['schedule'];
export function scheduleFrom(anniversary: CalendarDate): Dates {
  return scheduleOf(eventsOf('competency', anniversary));
}

export const OFFER_IDS: readonly OfferId[] = [
  'competency',
  'cloud-business-applications',
  'advanced-specialization',
  'action-pack',
  'network-membership',
];

export interface Offer {
  readonly id: OfferId;
  readonly renewsYearly: boolean;
  /** False where only an anniversary can be asked for (E14). */
  readonly hasPurchaseDate: boolean;
  readonly requirements: OwnRequirements;
  readonly fee: Fee;
}

const rowOf = (id: OfferId): Offer => {
  const { cycles, firstFromPurchase, requirements, fee }: OfferRule = MPN_2021_RULES.offers[id];
  return { id, renewsYearly: cycles.length > 0, hasPurchaseDate: firstFromPurchase !== null, requirements, fee };
};

export const OFFERS: Readonly<Record<OfferId, Offer>> = {
  competency: /* @__PURE__ */ rowOf('competency'),
  'cloud-business-applications': /* @__PURE__ */ rowOf('cloud-business-applications'),
  'advanced-specialization': /* @__PURE__ */ rowOf('advanced-specialization'),
  'action-pack': /* @__PURE__ */ rowOf('action-pack'),
  'network-membership': /* @__PURE__ */ rowOf('network-membership'),
};

/** Whether a text is an offer of this edition. */
export const isOfferId = (text: string): text is OfferId => Object.hasOwn(OFFERS, text);

export const MEASURES: readonly MeasureRule<Names>[] = MEASURE_DATA;

export const CAVEAT_IDS: readonly Names['caveat'][] = [
  'auto-renewal-possible',
  'counted-from-renewal',
  'azure-specialization-2020',
  'calendar-reading-differs',
  'measure-of-july-2021',
  'after-the-documents',
  'programme-replaced',
  'renewals-ended',
];

const inDays = ({ value, facts, asOf }: Figure & { readonly value: number }) => ({ days: value, facts, asOf });
const inPoints = ({ value, facts, asOf }: Figure & { readonly value: number }) => ({ points: value, facts, asOf });

// A bundler can leave out these calls, and with them all figures, where no code in browsers uses the result.

/** Every figure that `<RuleDays of="…" />` knows, by name. */
export const FIGURES = /* @__PURE__ */ (() => {
  const { figures } = MPN_2021;
  return {
    'first-reminder': inDays(figures['first-reminder']),
    'window-opens': inDays(figures['window-opens']),
    'final-reminder': inDays(figures['final-reminder']),
    window: inDays(figures.window),
    'after-final-reminder': inDays(figures['after-final-reminder']),
    cycle: inDays(figures.cycle),
    refund: inDays(figures.refund),
    'unpaid-order': inDays(figures['unpaid-order']),
    'user-benefits': inDays(figures['user-benefits']),
    'pmc-window': inDays(figures['pmc-window']),
    invoice: inDays(figures.invoice),
    'replacement-token': inDays(figures['replacement-token']),
    'visual-studio-seat': inDays(figures['visual-studio-seat']),
  };
})();

export type FigureId = keyof typeof FIGURES;

/** Spans of hours. */
export const HOURS = /* @__PURE__ */ (() => {
  const { value, facts, asOf } = MPN_2021.figures.transfer;
  return { transfer: { from: value[0], to: value[1], facts, asOf } };
})();

export type HoursId = keyof typeof HOURS;

/** Points of the Partner Contribution Indicators (fact 49). */
export const POINTS = /* @__PURE__ */ (() => {
  const { figures } = MPN_2021;
  return {
    'functional-consultant-growth': inPoints(figures['functional-consultant-growth']),
    'pci-silver': inPoints(figures['pci-silver']),
    'pci-gold': inPoints(figures['pci-gold']),
    'pci-maximum': inPoints(figures['pci-maximum']),
  };
})();

export type PointsId = keyof typeof POINTS;
export type NamedDayId = keyof (typeof MPN_2021)['namedDays'];
