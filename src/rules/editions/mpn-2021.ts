/**
 * The Microsoft Partner Network, as documented in mid-2021. Fact numbers refer to docs/policy.md.
 * To change a figure, change it here: the calculator, the planner, articles, calendar files, and translation checks all
 * use it. Run `npm run golden` to see what it changes.
 */
import { calendarDate } from '../calendar-date.ts';
import type { CycleRule, Edition, EditionRules, Shift } from '../edition.ts';

const FIRST_REMINDER_DAYS = 15; // days before the anniversary; fact 9
const WINDOW_OPENS_DAYS = 1; // days after the anniversary; fact 4
const FINAL_REMINDER_DAYS = 23; // days after the anniversary; fact 9
export const WINDOW_DAYS = 30; // days after the anniversary, including the last one; facts 5, E5
export const CYCLE_DAYS = 365; // from one anniversary to the next, which isn't always a calendar year; fact 12
export const FUNCTIONAL_CONSULTANT_GROWTH_POINTS = 15; // facts 49, 93
/** Partner Contribution Indicators for silver and gold Cloud Business Applications. Fact 49 */
export const PCI_SILVER_POINTS = 60;
export const PCI_GOLD_POINTS = 80;
export const USER_BENEFIT_DAYS = 30; // days after the anniversary; fact 72

/** Documentation of mid-2021 doesn't cover anniversaries from this day on. E18 */
const DOCUMENTS_END = /* @__PURE__ */ calendarDate('2021-07-01');
export const PROGRAM_REPLACED = /* @__PURE__ */ calendarDate('2022-10-03');
/** The last day to buy or renew anything. Fact 114 */
const RENEWALS_ENDED = /* @__PURE__ */ calendarDate('2025-01-21');
/** Before, cycles were counted from the day of the renewal. Fact 13 */
const COUNTED_FROM_ANNIVERSARY = /* @__PURE__ */ calendarDate('2018-06-11');
/** According to the press, for Azure specializations due in 2020. Fact 95 */
const AZURE_SPECIALIZATIONS_MOVED = /* @__PURE__ */ calendarDate('2021-06-30');
/** The measure announced in July 2021 is only a caveat. D12, E18 */
const JULY_2021_MEASURE_FIRST = /* @__PURE__ */ calendarDate('2021-07-01');
const JULY_2021_MEASURE_LAST = /* @__PURE__ */ calendarDate('2021-12-31');
/** The measure that credits 15 points. Fact 93 */
const CREDIT_FIRST = /* @__PURE__ */ calendarDate('2021-04-01');
const CREDIT_LAST = /* @__PURE__ */ calendarDate('2021-06-30');

/** Days from the anniversary to each event, in chronological order. */
export const EVENT_OFFSETS = {
  'first-reminder': -FIRST_REMINDER_DAYS,
  anniversary: 0,
  'window-opens': WINDOW_OPENS_DAYS,
  'final-reminder': FINAL_REMINDER_DAYS,
  'window-closes': WINDOW_DAYS,
  // Benefits last through the last day of the window, so they're lost on the day after it.
  'benefits-lost': WINDOW_DAYS + 1,
  'next-anniversary': CYCLE_DAYS,
} as const;

const shiftTo = (event: keyof typeof EVENT_OFFSETS): Shift => ({ days: EVENT_OFFSETS[event] });

const YEARLY_CYCLE = {
  events: [
    { event: 'first-reminder', shift: shiftTo('first-reminder'), inCalendar: true, facts: '9' },
    { event: 'anniversary', shift: shiftTo('anniversary'), facts: '7' },
    { event: 'window-opens', shift: shiftTo('window-opens'), inCalendar: true, facts: '4' },
    { event: 'final-reminder', shift: shiftTo('final-reminder'), inCalendar: true, facts: '9' },
    { event: 'window-closes', shift: shiftTo('window-closes'), inCalendar: true, facts: '5, E5' },
    { event: 'benefits-lost', shift: shiftTo('benefits-lost'), facts: '8, 11, E7' },
    { event: 'next-anniversary', shift: shiftTo('next-anniversary'), inCalendar: true, facts: '12' },
  ],
  window: { opens: 'window-opens', closes: 'window-closes' },
  deadline: 'window-closes',
  stages: [
    { stage: 'early', begins: 'always', tone: 'waiting', focus: 'first-reminder' },
    // Renewal isn't possible on the anniversary itself. E6
    { stage: 'reminded', begins: { on: 'first-reminder' }, tone: 'waiting', focus: 'window-opens' },
    { stage: 'open', begins: { on: 'window-opens' }, tone: 'renewable', focus: 'window-closes' },
    { stage: 'lapsed', begins: { on: 'benefits-lost' }, tone: 'over', focus: 'benefits-lost' },
  ],
  reactivation: { stage: 'reactivation', tone: 'late', focus: 'window-closes' },
  next: shiftTo('next-anniversary'),
  facts: '4, 5, 9, 12',
} as const satisfies CycleRule;

const IN_A_YEAR = { years: 1 } as const; // E1, E2
const COMPETENCIES = ['competency', 'cloud-business-applications'] as const;
const COMPETENCY_SUCCESSORS = [
  'solutions-partner-designation',
  'partner-success-core',
  'partner-success-expanded',
] as const;

/** In the order of the anniversaries they cover, then of their IDs. */
export const MEASURES = [
  {
    id: 'covid-2020-h1',
    announced: /* @__PURE__ */ calendarDate('2020-04-02'), // a blog post; the day is from press reports
    documented: /* @__PURE__ */ calendarDate('2020-04-23'),
    anniversaries: {
      firstDay: /* @__PURE__ */ calendarDate('2020-01-01'),
      lastDay: /* @__PURE__ */ calendarDate('2020-06-30'),
    },
    offers: COMPETENCIES, // no text of 2020 excludes Cloud Business Applications; fact 94
    excluded: ['advanced-specialization', 'action-pack'],
    relief: 'requirements-waived',
    requirements: 'waived',
    partnerMust: ['pay-competency-fee'],
    reactivateUntil: /* @__PURE__ */ calendarDate('2020-06-30'),
    source: 'facts 90, 91, 94',
  },
  {
    id: 'covid-2020-h2',
    announced: /* @__PURE__ */ calendarDate('2020-08-07'),
    documented: /* @__PURE__ */ calendarDate('2020-08-07'),
    anniversaries: {
      firstDay: /* @__PURE__ */ calendarDate('2020-07-01'),
      lastDay: /* @__PURE__ */ calendarDate('2020-12-31'),
    },
    offers: COMPETENCIES,
    excluded: ['advanced-specialization', 'action-pack'],
    relief: 'requirements-waived',
    requirements: 'waived',
    partnerMust: ['pay-competency-fee'],
    reactivateUntil: /* @__PURE__ */ calendarDate('2020-12-31'),
    source: 'facts 90, 91, 94',
  },
  {
    id: 'covid-2021-h1',
    announced: /* @__PURE__ */ calendarDate('2021-01-27'),
    documented: /* @__PURE__ */ calendarDate('2021-02-02'),
    anniversaries: {
      firstDay: /* @__PURE__ */ calendarDate('2021-01-01'),
      lastDay: /* @__PURE__ */ calendarDate('2021-06-30'),
    },
    offers: ['competency'],
    excluded: ['cloud-business-applications', 'action-pack'],
    relief: 'requirements-waived',
    requirements: 'waived',
    partnerMust: ['pay-competency-fee'],
    source: 'facts 90-92, 97',
  },
  {
    id: 'covid-2021-h1-advspec',
    announced: /* @__PURE__ */ calendarDate('2021-01-27'),
    documented: /* @__PURE__ */ calendarDate('2021-02-02'),
    anniversaries: {
      firstDay: /* @__PURE__ */ calendarDate('2021-01-01'),
      lastDay: /* @__PURE__ */ calendarDate('2021-06-30'),
    },
    offers: ['advanced-specialization'],
    excluded: ['action-pack'],
    relief: 'requirements-waived',
    requirements: 'waived',
    partnerMust: ['keep-gold-competency', 'pay-competency-fee-if-due'],
    source: 'facts 55, 91, 97',
  },
  {
    id: 'covid-2021-h1-cba-15',
    announced: /* @__PURE__ */ calendarDate('2021-01-27'),
    documented: /* @__PURE__ */ calendarDate('2021-02-02'),
    anniversaries: { firstDay: CREDIT_FIRST, lastDay: CREDIT_LAST },
    offers: ['cloud-business-applications'],
    excluded: [],
    relief: '15-points-functional-consultant-growth',
    requirements: 'credited',
    partnerMust: ['meet-remaining-requirements', 'pay-competency-fee'],
    source: 'facts 49, 93, 97',
  },
] as const satisfies EditionRules['measures'];

export const MPN_2021_RULES = {
  cycles: { yearly: YEARLY_CYCLE },
  offers: {
    competency: {
      cycles: [{ cycle: 'yearly', facts: '4, 5, 12' }],
      firstFromPurchase: IN_A_YEAR,
      requirements: 'required',
      fee: 'due',
      feeWindow: 'own',
      successors: COMPETENCY_SUCCESSORS,
      facts: '1, 41, 45',
    },
    'cloud-business-applications': {
      cycles: [{ cycle: 'yearly', facts: '4, 5, 12' }],
      firstFromPurchase: IN_A_YEAR,
      requirements: 'required',
      fee: 'due',
      feeWindow: 'own',
      successors: COMPETENCY_SUCCESSORS,
      facts: '49, 93',
    },
    // No source gives the dates of advanced specializations. It's inferred that they have the same cycle. E14
    'advanced-specialization': {
      cycles: [{ cycle: 'yearly', facts: '56, E14' }],
      firstFromPurchase: null,
      requirements: 'required',
      fee: 'if-due',
      feeWindow: 'gold-competency',
      needs: 'gold-competency',
      successors: ['specialization'],
      facts: '51, 55, 56, E14',
    },
    'action-pack': {
      cycles: [{ cycle: 'yearly', facts: '3, 4, 6, 62' }],
      firstFromPurchase: IN_A_YEAR,
      requirements: 'none',
      fee: 'due',
      feeWindow: 'own',
      successors: ['partner-success-core', 'partner-success-expanded'],
      facts: '1, 58, 60, 66',
    },
    'network-membership': {
      cycles: [],
      noCalendar: { reason: 'no-yearly-renewal', facts: '1, 2' },
      firstFromPurchase: null,
      requirements: 'none',
      fee: 'none',
      feeWindow: 'none',
      successors: ['program-membership'],
      facts: '1, 2',
    },
  },
  measures: MEASURES,
  caveats: [
    // While articles described automatic renewal, a saved card could be charged on the day after the anniversary.
    {
      id: 'auto-renewal-possible',
      offers: ['competency', 'cloud-business-applications', 'advanced-specialization'],
      through: /* @__PURE__ */ calendarDate('2020-02-27'),
      facts: '27-30',
    },
    {
      id: 'auto-renewal-possible',
      offers: ['action-pack'],
      through: /* @__PURE__ */ calendarDate('2020-12-15'),
      facts: '27, 29, 30',
    },
    {
      id: 'counted-from-renewal',
      through: /* @__PURE__ */ calendarDate('2018-06-10'),
      days: { date: COUNTED_FROM_ANNIVERSARY },
      facts: '13',
    },
    {
      id: 'azure-specialization-2020',
      offers: ['advanced-specialization'],
      from: /* @__PURE__ */ calendarDate('2020-01-01'),
      through: /* @__PURE__ */ calendarDate('2020-12-31'),
      days: { date: AZURE_SPECIALIZATIONS_MOVED },
      facts: '95',
    },
    // 365 days after January 1, 2020, is still in 2020, but the measure promised 2021. It's the only such anniversary.
    {
      id: 'calendar-reading-differs',
      offers: COMPETENCIES,
      from: /* @__PURE__ */ calendarDate('2020-01-01'),
      through: /* @__PURE__ */ calendarDate('2020-01-01'),
      facts: 'E4',
    },
    {
      id: 'measure-of-july-2021',
      offers: COMPETENCIES,
      from: JULY_2021_MEASURE_FIRST,
      through: JULY_2021_MEASURE_LAST,
      days: { from: JULY_2021_MEASURE_FIRST, to: JULY_2021_MEASURE_LAST },
      facts: '91, D12, E18',
    },
    { id: 'after-the-documents', from: DOCUMENTS_END, days: { date: DOCUMENTS_END }, facts: 'E18' },
    { id: 'programme-replaced', from: PROGRAM_REPLACED, days: { date: PROGRAM_REPLACED }, facts: '112' },
    {
      id: 'renewals-ended',
      opensAfter: RENEWALS_ENDED,
      endsRenewal: true,
      days: { date: RENEWALS_ENDED },
      facts: '114',
    },
  ],
} as const satisfies EditionRules;

/** The days that text may print. */
const NAMED_DAYS = {
  'cba-credit-first': { day: CREDIT_FIRST, facts: '93' },
  'cba-credit-last': { day: CREDIT_LAST, facts: '93' },
  'pci-scoring': { day: /* @__PURE__ */ calendarDate('2021-04-01'), facts: '49' },
  'azure-specializations-moved': { day: AZURE_SPECIALIZATIONS_MOVED, facts: '95' },
  'counted-from-anniversary': { day: COUNTED_FROM_ANNIVERSARY, facts: '13' },
  'documents-end': { day: DOCUMENTS_END, facts: 'E18' },
  'july-2021-first': { day: JULY_2021_MEASURE_FIRST, facts: '91, D12' },
  'july-2021-last': { day: JULY_2021_MEASURE_LAST, facts: '91, D12' },
  'competencies-ended': { day: /* @__PURE__ */ calendarDate('2022-09-30'), facts: '113' },
  'programme-replaced': { day: PROGRAM_REPLACED, facts: '112' },
  'renewals-ended': { day: RENEWALS_ENDED, facts: '114' },
} as const satisfies Edition['namedDays'];

/** Oldest first. */
export const CHANGES = [
  // Announced on April 2, 2020, and documented on April 23. Lists show the earlier day; `dateOf` says which it is.
  { id: '2020-h1', on: /* @__PURE__ */ calendarDate('2020-04-02'), dateOf: 'announcement', facts: '91' },
  { id: '2020-h2', on: /* @__PURE__ */ calendarDate('2020-08-07'), dateOf: 'documentation', facts: '91' },
  { id: '2021-h1', on: /* @__PURE__ */ calendarDate('2021-01-27'), dateOf: 'announcement', facts: '91' },
  { id: 'replaced', on: PROGRAM_REPLACED, dateOf: 'effect', facts: '112' },
  { id: 'ended', on: RENEWALS_ENDED, dateOf: 'effect', facts: '114' },
] as const satisfies Edition['changes'];

export const MPN_2021 = {
  id: 'mpn-2021',
  about: 'Renewal of Microsoft Partner Network offers, as documented in mid-2021. Not a Microsoft publication.',
  asOf: /* @__PURE__ */ calendarDate('2021-07-20'),
  rules: MPN_2021_RULES,
  figures: {
    'first-reminder': { value: FIRST_REMINDER_DAYS, unit: 'days', side: 'before', facts: '9', asOf: '2021-06-23' },
    'window-opens': { value: WINDOW_OPENS_DAYS, unit: 'days', side: 'after', facts: '4', asOf: '2021-06-28' },
    'final-reminder': { value: FINAL_REMINDER_DAYS, unit: 'days', side: 'after', facts: '9', asOf: '2021-06-23' },
    window: { value: WINDOW_DAYS, unit: 'days', side: 'after', facts: '5', asOf: '2021-06-23' },
    'after-final-reminder': {
      value: WINDOW_DAYS - FINAL_REMINDER_DAYS,
      unit: 'days',
      facts: '5, 9',
      asOf: '2021-06-23',
    },
    cycle: { value: CYCLE_DAYS, unit: 'days', side: 'after', facts: '12', asOf: '2021-06-23' },
    // Other periods. Some of them also have 30 days, but none is the renewal window.
    refund: { value: 30, unit: 'days', facts: '48', asOf: '2021-05-19' },
    'unpaid-order': { value: 30, unit: 'days', side: 'after', facts: '33', asOf: '2021-05-19' },
    'user-benefits': { value: USER_BENEFIT_DAYS, unit: 'days', side: 'after', facts: '72', asOf: '2021-06-26' },
    'pmc-window': { value: 90, unit: 'days', side: 'before', facts: '85', asOf: '2021-04-09' },
    invoice: { value: 10, unit: 'days', side: 'after', facts: '36', asOf: '2021-05-19' },
    'replacement-token': { value: 30, unit: 'days', side: 'after', facts: '75', asOf: '2021-05-20' },
    'visual-studio-seat': { value: 90, unit: 'days', side: 'after', facts: '77', asOf: '2021-05-20' },
    // Counted from when the money arrives.
    transfer: { value: [48, 72], unit: 'hours', side: 'after', facts: '33', asOf: '2021-05-19' },
    'functional-consultant-growth': {
      value: FUNCTIONAL_CONSULTANT_GROWTH_POINTS,
      unit: 'points',
      facts: '49, 93',
      asOf: '2021-05-28',
    },
    'pci-silver': { value: PCI_SILVER_POINTS, unit: 'points', facts: '49', asOf: '2021-05-28' },
    'pci-gold': { value: PCI_GOLD_POINTS, unit: 'points', facts: '49', asOf: '2021-05-28' },
    'pci-maximum': { value: 100, unit: 'points', facts: '49', asOf: '2021-05-28' },
  },
  namedDays: NAMED_DAYS,
  changes: CHANGES,
  topics: {
    window: { figures: { opens: 'window-opens', closes: 'window' }, facts: '4, 5' },
    'specialization-window': {
      figures: { opens: 'window-opens', closes: 'window' },
      isUncertain: true,
      facts: '56, E14',
    },
    reminders: { figures: { first: 'first-reminder', final: 'final-reminder' }, facts: '9, 10' },
    'next-anniversary': { figures: { cycle: 'cycle' }, facts: '12' },
    requirements: { figures: {}, facts: '40, 41, 51' },
    fee: { figures: {}, facts: '45, 56' },
    'who-renews': { figures: {}, facts: '17-21, D4' },
    'what-is-lost': { figures: { closes: 'window' }, facts: '8, 11, E7' },
  },
  sources: [
    {
      title: 'Partner Center documentation, German edition of June 2018 to July 2021',
      url: 'https://github.com/MicrosoftDocs/partner-center-pr.de-de',
      date: '2021-07-14',
    },
    {
      title: 'Partner Center documentation, Simplified Chinese edition',
      url: 'https://github.com/MicrosoftDocs/partner-center-pr.zh-cn',
      date: '2021-07-15',
    },
    {
      title: 'Partner Center documentation, French edition',
      url: 'https://github.com/MicrosoftDocs/partner-center-pr.fr-fr',
      date: '2021-07-20',
    },
  ],
} as const satisfies Edition;
