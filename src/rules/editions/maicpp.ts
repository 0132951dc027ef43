/**
 * The Microsoft AI Cloud Partner Program, as read on November 26, 2026. IDs such as N20 refer to docs/policy.md. This
 * edition is cautious, because a wrong date costs a partner its designation: Microsoft's last readable renewal page is
 * from about 2025, and a change is reported from November 2026 on. It has no next anniversary, no first day without
 * benefits, and no reminder days, because no source gives them reliably (N22-N24, N26).
 */
import { calendarDate } from '../calendar-date.ts';
import type { CycleRule, Edition, EditionRules, Shift } from '../edition.ts';

const LOOK_FROM_DAYS = 30; // days before the anniversary; the reported window opens then; N20
const DOCUMENTED_WINDOW_DAYS = 30; // days after the anniversary, including the last one; N10
const SPECIALIZATION_WINDOW_DAYS = 60; // days before the anniversary; N50
const GRACE_DAYS = 30; // days after the anniversary, including the last one; N50
/** Having them on one day of the qualification window is enough. N30 */
export const QUALIFICATION_POINTS = 70;
export const MAXIMUM_POINTS = 100;
const QUALIFICATION_MONTHS = 5; // whole months before the month of the anniversary; N31

const READ_ON = /* @__PURE__ */ calendarDate('2026-11-26');
/** The sources also mention July 1. N20, ND11 */
const CHANGE_REPORTED_FROM = /* @__PURE__ */ calendarDate('2026-11-01');
/** The first anniversary whose documented window ends on or after the day of the reported change. N20, NE4 */
const CAUTIOUS_FROM = /* @__PURE__ */ calendarDate('2026-10-02');
const DESIGNATIONS_BEGAN = /* @__PURE__ */ calendarDate('2022-10-03');

const days = (count: number): Shift => ({ days: count });

/** On Microsoft's pages until 2025. */
const DOCUMENTED_CYCLE = {
  events: [
    { event: 'window-opens', shift: days(0), inCalendar: true, facts: 'N10, ND2' },
    { event: 'window-closes', shift: days(DOCUMENTED_WINDOW_DAYS), inCalendar: true, facts: 'N10, ND5' },
  ],
  window: { opens: 'window-opens', closes: 'window-closes' },
  deadline: 'window-closes',
  stages: [
    { stage: 'early', begins: 'always', tone: 'waiting', focus: 'window-opens' },
    { stage: 'open', begins: { on: 'window-opens' }, tone: 'renewable', focus: 'window-closes' },
    { stage: 'lapsed', begins: { after: 'window-closes' }, tone: 'over', focus: 'window-closes' },
  ],
  next: null,
  facts: 'N10-N12, N21, ND3',
} as const satisfies CycleRule;

/** The anniversary is the only day in both the documented and the reported window. */
const CAUTIOUS_CYCLE = {
  events: [
    { event: 'look-from', shift: days(-LOOK_FROM_DAYS), inCalendar: true, facts: 'N20, NE1' },
    { event: 'renew-on', shift: days(0), inCalendar: true, facts: 'N10, N20, NE1' },
    // Not in calendar files, because no one should rely on it.
    { event: 'last-resort', shift: days(DOCUMENTED_WINDOW_DAYS), facts: 'N10, ND1' },
  ],
  window: null,
  deadline: 'renew-on',
  stages: [
    { stage: 'early', begins: 'always', tone: 'waiting', focus: 'look-from' },
    { stage: 'check', begins: { on: 'look-from' }, tone: 'uncertain', focus: 'renew-on' },
    { stage: 'due', begins: { on: 'renew-on' }, tone: 'renewable', focus: 'renew-on' },
    { stage: 'check-today', begins: { after: 'renew-on' }, tone: 'uncertain', focus: 'last-resort' }, // NE2
    { stage: 'lapsed', begins: { after: 'last-resort' }, tone: 'over', focus: 'last-resort' },
  ],
  next: null,
  facts: 'N10, N20, ND1, NE1, NE2',
} as const satisfies CycleRule;

const SPECIALIZATION_CYCLE = {
  events: [
    { event: 'window-opens', shift: days(-SPECIALIZATION_WINDOW_DAYS), inCalendar: true, facts: 'N50' },
    { event: 'anniversary', shift: days(0), inCalendar: true, facts: 'N50' },
    { event: 'grace-ends', shift: days(GRACE_DAYS), inCalendar: true, facts: 'N50' },
  ],
  window: { opens: 'window-opens', closes: 'anniversary' },
  deadline: 'anniversary',
  stages: [
    { stage: 'early', begins: 'always', tone: 'waiting', focus: 'window-opens' },
    { stage: 'open', begins: { on: 'window-opens' }, tone: 'renewable', focus: 'anniversary' },
    { stage: 'grace', begins: { after: 'anniversary' }, tone: 'late', focus: 'grace-ends' },
    { stage: 'lapsed', begins: { after: 'grace-ends' }, tone: 'over', focus: 'grace-ends' },
  ],
  next: null,
  facts: 'N50',
} as const satisfies CycleRule;

/** The cycle of a designation or a benefits package depends on its anniversary. */
const CYCLES_BY_ANNIVERSARY = [
  { cycle: 'documented', facts: 'N10-N12' },
  { cycle: 'cautious', from: CAUTIOUS_FROM, facts: 'N20, ND1, NE1' },
] as const;

/** A benefits package is renewed by paying its fee. */
const BENEFITS_PACKAGE = {
  cycles: CYCLES_BY_ANNIVERSARY,
  firstFromPurchase: null, // NE10
  requirements: 'none',
  fee: 'due',
  feeWindow: 'own',
} as const;

/** The offers whose fee is due in the disputed window. */
const PAID_OFFERS = [
  'solutions-partner-designation',
  'partner-success-core',
  'partner-success-expanded',
  'partner-launch',
] as const;

export const MAICPP_RULES = {
  cycles: { documented: DOCUMENTED_CYCLE, cautious: CAUTIOUS_CYCLE, specialization: SPECIALIZATION_CYCLE },
  offers: {
    'solutions-partner-designation': {
      cycles: CYCLES_BY_ANNIVERSARY,
      firstFromPurchase: null, // NE10
      requirements: 'required',
      fee: 'due',
      feeWindow: 'own',
      qualification: {
        opens: { months: -QUALIFICATION_MONTHS, day: 'first' },
        closes: { months: 0, day: 'last' },
        facts: 'N30, N31, NE5',
      },
      facts: 'N12, N30, N31, N37',
    },
    'partner-success-core': { ...BENEFITS_PACKAGE, facts: 'N11, N40, N41' },
    'partner-success-expanded': { ...BENEFITS_PACKAGE, facts: 'N11, N40, N42' },
    'partner-launch': { ...BENEFITS_PACKAGE, facts: 'N11, N40, N43' },
    specialization: {
      cycles: [{ cycle: 'specialization', facts: 'N50' }],
      firstFromPurchase: null, // NE10
      requirements: 'required',
      fee: 'none',
      feeWindow: 'none',
      needs: 'solutions-partner-designation',
      alternates: { facts: 'N51, N52, NE7' },
      facts: 'N50-N52, N54, N56',
    },
    'azure-expert-msp': {
      cycles: [],
      noCalendar: { reason: 'renewals-end', month: '2027-01', facts: 'N60' },
      firstFromPurchase: null,
      requirements: 'none',
      fee: 'none',
      feeWindow: 'none',
      facts: 'N60',
    },
    'program-membership': {
      cycles: [],
      noCalendar: { reason: 'no-yearly-renewal', facts: 'N2' },
      firstFromPurchase: null,
      requirements: 'none',
      fee: 'none',
      feeWindow: 'none',
      facts: 'N2',
    },
  },
  measures: [],
  caveats: [
    // The first anniversary of a designation is October 3, 2023. By then, the rule for the qualification window was in
    // force.
    {
      id: 'before-designations',
      offers: ['solutions-partner-designation'],
      through: /* @__PURE__ */ calendarDate('2023-10-02'),
      days: { date: DESIGNATIONS_BEGAN },
      facts: 'N1, N33',
    },
    // The benefits FAQ has the window open one day later.
    {
      id: 'first-day-disputed',
      offers: PAID_OFFERS,
      through: /* @__PURE__ */ calendarDate('2026-10-01'),
      facts: 'N14, N15, ND2',
    },
    {
      id: 'window-disputed',
      offers: PAID_OFFERS,
      from: CAUTIOUS_FROM,
      days: { date: CHANGE_REPORTED_FROM },
      facts: 'N20, ND1, ND11',
    },
    // No source says whether an anniversary before the reported change keeps the documented window of 30 days.
    {
      id: 'transition-undocumented',
      offers: PAID_OFFERS,
      from: CAUTIOUS_FROM,
      through: /* @__PURE__ */ calendarDate('2026-10-31'),
      days: { date: CHANGE_REPORTED_FROM },
      facts: 'N20, NE4',
    },
    { id: 'launch-renewal-disputed', offers: ['partner-launch'], facts: 'N43, ND6' },
    { id: 'security-specializations-extended', offers: ['specialization'], facts: 'N55, NE9' },
    { id: 'needs-designation', offers: ['specialization'], facts: 'N54, N56, NE8' },
    { id: 'as-read', days: { date: READ_ON }, facts: 'N10, N20' },
  ],
} as const satisfies EditionRules;

export const MAICPP = {
  id: 'maicpp',
  about:
    'Renewal of offers in the Microsoft AI Cloud Partner Program, as read on November 26, 2026. The last renewal page of ' +
    "Microsoft's that could be read is from about 2025. Partner Center decides what applies. Not a Microsoft publication.",
  asOf: READ_ON,
  rules: MAICPP_RULES,
  figures: {
    'look-from': { value: LOOK_FROM_DAYS, unit: 'days', side: 'before', facts: 'N20', asOf: '2026-08-26' },
    'documented-window': {
      value: DOCUMENTED_WINDOW_DAYS,
      unit: 'days',
      side: 'after',
      facts: 'N10',
      asOf: '2025-01-21',
    },
    'specialization-window': {
      value: SPECIALIZATION_WINDOW_DAYS,
      unit: 'days',
      side: 'before',
      facts: 'N50',
      asOf: '2026-08-03',
    },
    'specialization-grace': { value: GRACE_DAYS, unit: 'days', side: 'after', facts: 'N50', asOf: '2026-08-03' },
    'qualification-months': {
      value: QUALIFICATION_MONTHS,
      unit: 'months',
      side: 'before',
      facts: 'N31',
      asOf: '2024-11-21',
    },
    'qualification-points': { value: QUALIFICATION_POINTS, unit: 'points', facts: 'N30', asOf: '2026-05-11' },
    'maximum-points': { value: MAXIMUM_POINTS, unit: 'points', facts: 'N30', asOf: '2026-05-11' },
    cancellation: { value: 30, unit: 'days', side: 'after', facts: 'N40', asOf: '2026-07-27' },
  },
  namedDays: {
    'read-on': { day: READ_ON, facts: 'N10, N20' },
    'designations-began': { day: DESIGNATIONS_BEGAN, facts: 'N1, ND12' },
    'qualification-window-began': { day: /* @__PURE__ */ calendarDate('2023-09-19'), facts: 'N33' },
    'change-reported-from': { day: CHANGE_REPORTED_FROM, facts: 'N19, N20, ND11' },
    'cautious-from': { day: CAUTIOUS_FROM, facts: 'N20, NE4' },
    'former-renewals-ended': { day: /* @__PURE__ */ calendarDate('2025-01-21'), facts: 'N62, N63' },
    'azure-expert-msp-closed': { day: /* @__PURE__ */ calendarDate('2026-09-15'), facts: 'N60' },
  },
  changes: [
    { id: 'designations', on: DESIGNATIONS_BEGAN, dateOf: 'effect', facts: 'N1, ND12' },
    {
      id: 'qualification-window',
      on: /* @__PURE__ */ calendarDate('2023-09-19'),
      dateOf: 'effect',
      facts: 'N33',
    },
    { id: 'former-ended', on: /* @__PURE__ */ calendarDate('2025-01-21'), dateOf: 'effect', facts: 'N62, N63' },
    { id: 'azure-expert-msp', on: /* @__PURE__ */ calendarDate('2026-09-15'), dateOf: 'effect', facts: 'N60' },
    { id: 'window-and-benefits', on: CHANGE_REPORTED_FROM, dateOf: 'report', facts: 'N19, N20, ND11' },
  ],
  topics: {
    window: {
      figures: { before: 'look-from', after: 'documented-window' },
      isUncertain: true,
      facts: 'N10, N20, ND1',
    },
    'specialization-window': {
      figures: { before: 'specialization-window', after: 'specialization-grace' },
      facts: 'N50',
    },
    reminders: { figures: {}, isUncertain: true, facts: 'N26, N53' },
    'next-anniversary': { figures: {}, isUncertain: true, facts: 'N22-N24, ND3' },
    requirements: {
      figures: { points: 'qualification-points', of: 'maximum-points', months: 'qualification-months' },
      facts: 'N30, N31, N41, N42, N51, N52',
    },
    fee: { figures: {}, facts: 'N37, N40, N54' },
    'who-renews': { figures: {}, isUncertain: true, facts: 'N29, ND7' },
    'what-is-lost': { figures: {}, isUncertain: true, facts: 'N21, N56, ND4' },
  },
  sources: [
    {
      title: 'Partner Center documentation, copy of October 2023',
      url: 'https://github.com/kvamseek/partner-center',
      date: '2023-10-23',
    },
    {
      title: 'Partner capability score',
      url: 'https://learn.microsoft.com/en-au/partner-center/membership/partner-capability-score',
      date: '2024-11',
    },
    {
      title: 'Benefits FAQ (Czech edition)',
      url: 'https://learn.microsoft.com/cs-cz/partner-center/benefits/benefits-faq-new',
      date: '2023',
    },
    {
      title: 'Troubleshoot a disabled Buy now button (Portuguese edition)',
      url: 'https://learn.microsoft.com/pt-br/partner-center/membership/troubleshoot-buy-now-disabled',
      date: '2025',
    },
    {
      title: 'Specializations (Simplified Chinese edition)',
      url: 'https://learn.microsoft.com/zh-cn/partner-center/specializations',
      date: '2024',
    },
    {
      title: 'A partner’s notes that quote Microsoft’s pages of 2026',
      url: 'https://github.com/kenlincejr/Copilot-Website-Cloudflare',
      date: '2026-08-28',
    },
  ],
} as const satisfies Edition;
