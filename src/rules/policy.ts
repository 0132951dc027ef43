/**
 * Every figure of the policy, named, with its source. "facts" are numbers of the project's fact sheet
 * (docs/policy.md lists them with the documents they come from). To change a figure, change it here:
 * the calculators, the prose, the calendar files and the checks of the translations follow.
 */
import { type CalendarDate, type DateRange, calendarDate } from './calendar-date.ts';

export const FIRST_REMINDER_DAYS = 15; // before the anniversary; facts 9
export const WINDOW_OPENS_DAYS = 1; // after the anniversary; facts 4
export const FINAL_REMINDER_DAYS = 23; // after the anniversary; facts 9
export const WINDOW_DAYS = 30; // after the anniversary, the last one included; facts 5, E5
export const CYCLE_DAYS = 365; // from one anniversary to the next, days and not a calendar year; facts 12

/** Partner Contribution Indicators, for the Cloud Business Applications competency. facts 49 */
export const PCI_SILVER_POINTS = 60;
export const PCI_GOLD_POINTS = 80;
export const PCI_MAXIMUM_POINTS = 100;
export const FUNCTIONAL_CONSULTANT_GROWTH_POINTS = 15;

/** Partner Center may show dates in UTC, up to a day off; warn when so few days are left. E8 */
export const LAST_DAYS_TO_WARN = 3;

// The mark before each call lets a bundler leave out the dates an island does not ask for.

/** The first day whose anniversaries the documents of mid-2021 no longer carry. E18 */
export const AFTER_THE_DOCUMENTS: CalendarDate = /* @__PURE__ */ calendarDate('2021-07-01');
/** The Microsoft Partner Network became the Microsoft Cloud Partner Program. facts 112 */
export const PROGRAMME_REPLACED: CalendarDate = /* @__PURE__ */ calendarDate('2022-10-03');
/** The last day of the silver and gold competencies. facts 113 */
export const COMPETENCIES_ENDED: CalendarDate = /* @__PURE__ */ calendarDate('2022-09-30');
/** Cloud Business Applications is scored by Partner Contribution Indicators from this day on. facts 49 */
export const PCI_SCORING_BEGAN: CalendarDate = /* @__PURE__ */ calendarDate('2021-04-01');
/** The last day on which anything of the old programme could be bought or renewed. facts 114 */
export const RENEWALS_ENDED: CalendarDate = /* @__PURE__ */ calendarDate('2025-01-21');
/** The renewal article no longer described auto-renewal from this source on. facts 28 */
export const AUTO_RENEWAL_GONE: CalendarDate = /* @__PURE__ */ calendarDate('2020-02-28');
/** From this source on the year is counted from the anniversary, before it from the renewal. facts 13 */
export const COUNTED_FROM_ANNIVERSARY: CalendarDate = /* @__PURE__ */ calendarDate('2018-06-11');
/** Reported by the press only: Azure specializations of 2020 were moved to this anniversary. facts 95 */
export const AZURE_SPECIALIZATIONS_MOVED: CalendarDate = /* @__PURE__ */ calendarDate('2021-06-30');
/** Anniversaries of the measure announced in July 2021, which no document we follow contains. facts 91, D12, E18 */
export const JULY_2021_MEASURE: DateRange = {
  firstDay: calendarDate('2021-07-01'),
  lastDay: calendarDate('2021-12-31'),
};

/** What a reader who comes back should know has changed, oldest first. facts 91, 112, 114 */
export const POLICY_CHANGES = [
  { id: '2020-h1', on: /* @__PURE__ */ calendarDate('2020-04-23') },
  { id: '2021-h1', on: /* @__PURE__ */ calendarDate('2021-01-27') },
  { id: 'replaced', on: PROGRAMME_REPLACED },
  { id: 'ended', on: RENEWALS_ENDED },
] as const;

/** Other periods of thirty days; none of them is the renewal window. facts 33, 48, 72 */
export const REFUND_DAYS = 30; // bought within the last so many days, nothing activated; facts 48
export const UNPAID_ORDER_DAYS = 30; // an order by bank transfer expires so many days after its creation; facts 33
export const USER_BENEFIT_DAYS = 30; // benefits assigned to a user, after the anniversary; facts 72

export const PMC_WINDOW_DAYS = 90; // the old portal renewed in so many days before the anniversary; facts 85
export const INVOICE_DAYS = 10; // about so long after the payment; facts 36
export const REPLACEMENT_TOKEN_DAYS = 30; // for a key redeemed by violation, from its activation; facts 75
export const VISUAL_STUDIO_SEAT_DAYS = 90; // a seat stays with a person so long; facts 77

/** A period the prose may print, with the facts it comes from and the day on which the documents last said so. */
export interface Figure {
  readonly days: number;
  readonly facts: string;
  readonly asOf: string;
}

/** Every figure `<RuleDays of="…" />` knows, by name. */
export const FIGURES = {
  'first-reminder': { days: FIRST_REMINDER_DAYS, facts: '9', asOf: '2021-06-23' },
  'window-opens': { days: WINDOW_OPENS_DAYS, facts: '4', asOf: '2021-06-28' },
  'final-reminder': { days: FINAL_REMINDER_DAYS, facts: '9', asOf: '2021-06-23' },
  window: { days: WINDOW_DAYS, facts: '5', asOf: '2021-06-23' },
  'after-final-reminder': { days: WINDOW_DAYS - FINAL_REMINDER_DAYS, facts: '5, 9', asOf: '2021-06-23' },
  cycle: { days: CYCLE_DAYS, facts: '12', asOf: '2021-06-23' },
  refund: { days: REFUND_DAYS, facts: '48', asOf: '2021-05-19' },
  'unpaid-order': { days: UNPAID_ORDER_DAYS, facts: '33', asOf: '2021-05-19' },
  'user-benefits': { days: USER_BENEFIT_DAYS, facts: '72', asOf: '2021-06-26' },
  'pmc-window': { days: PMC_WINDOW_DAYS, facts: '85', asOf: '2021-04-09' },
  invoice: { days: INVOICE_DAYS, facts: '36', asOf: '2021-05-19' },
  'replacement-token': { days: REPLACEMENT_TOKEN_DAYS, facts: '75', asOf: '2021-05-20' },
  'visual-studio-seat': { days: VISUAL_STUDIO_SEAT_DAYS, facts: '77', asOf: '2021-05-20' },
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureId = keyof typeof FIGURES;

/** A bank transfer makes an offer active so many hours after the money has arrived. facts 33 */
export const HOURS = {
  transfer: { from: 48, to: 72, facts: '33', asOf: '2021-05-19' },
} as const;

export type HoursId = keyof typeof HOURS;

/** @throws RangeError naming the span and the known ones. */
export function hoursOf(id: string): { readonly from: number; readonly to: number } {
  const span = Object.entries(HOURS).find(([name]) => name === id)?.[1];
  if (span) return span;
  throw new RangeError(`No span of hours "${id}". Known: ${Object.keys(HOURS).join(', ')}.`);
}

/** Points of the Partner Contribution Indicators. facts 49 */
export const POINTS = {
  'functional-consultant-growth': { points: FUNCTIONAL_CONSULTANT_GROWTH_POINTS, facts: '49, 93', asOf: '2021-05-28' },
  'pci-silver': { points: PCI_SILVER_POINTS, facts: '49', asOf: '2021-05-28' },
  'pci-gold': { points: PCI_GOLD_POINTS, facts: '49', asOf: '2021-05-28' },
  'pci-maximum': { points: PCI_MAXIMUM_POINTS, facts: '49', asOf: '2021-05-28' },
} as const;

export type PointsId = keyof typeof POINTS;

/** @throws RangeError naming the figure and the known ones, for what authors write in MDX. */
export function figureDays(id: string): number {
  const figure = Object.entries(FIGURES).find(([name]) => name === id)?.[1];
  if (figure) return figure.days;
  throw new RangeError(`No figure "${id}". Known: ${Object.keys(FIGURES).join(', ')}.`);
}
