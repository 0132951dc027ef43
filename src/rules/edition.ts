/**
 * The types of a policy edition, which is data without functions. Adding an edition, an offer, a measure, or a caveat
 * doesn't change the engine's code.
 */
import type { CalendarDate, DateRange } from './calendar-date.ts';

/** IDs of facts in docs/policy.md, such as `4, 5, E7` or `N10-N12`. */
export type Facts = string;

/**
 * From one day (usually the anniversary) to another: days, calendar years (February 29 becomes February 28), or the
 * first or last day of the month that's this many months away. Negative numbers go back.
 */
export type Shift =
  { readonly days: number } | { readonly years: number } | { readonly months: number; readonly day: 'first' | 'last' };

/** The types of the names that an edition's data uses. The registry (editions/index.ts) has the actual names. */
export interface Names {
  readonly event: string;
  readonly stage: string;
  readonly cycle: string;
  readonly offer: string;
  readonly measure: string;
  readonly relief: string;
  readonly duty: string;
  readonly caveat: string;
}

export interface EventRule<N extends Names = Names> {
  readonly event: N['event'];
  /** From the anniversary. */
  readonly shift: Shift;
  /** Whether the event gets an entry in calendar files. */
  readonly inCalendar?: true;
  readonly facts: Facts;
}

/**
 * What a partner can do in a stage. It determines the shape and color of the stage on the page.
 * - `waiting`: nothing to renew yet.
 * - `renewable`: renewal is possible.
 * - `uncertain`: sources disagree on whether renewal is possible. Partner Center shows whether it is.
 * - `late`: the window is over, but a late renewal or payment may be possible.
 * - `over`: renewal is no longer possible.
 */
export type Tone = 'waiting' | 'renewable' | 'uncertain' | 'late' | 'over';

/** `on`: on the day of the event. `after`: on the day after it. A stage lasts until the next one begins. */
export type StageStart<N extends Names = Names> =
  'always' | { readonly on: N['event'] } | { readonly after: N['event'] };

export interface StageRule<N extends Names = Names> {
  readonly stage: N['stage'];
  readonly begins: StageStart<N>;
  readonly tone: Tone;
  /** The event that matters most in this stage: the planner sorts by its date. */
  readonly focus: N['event'];
}

export interface CycleRule<N extends Names = Names> {
  /** In chronological order. The anniversary is only an event if the site shows it under that name. */
  readonly events: readonly EventRule<N>[];
  /** The first and last day, both counted down. Null if no reliable source gives them. */
  readonly window: { readonly opens: N['event']; readonly closes: N['event'] } | null;
  /** The event on the day to renew by. */
  readonly deadline: N['event'];
  /** In chronological order. The first one applies to all days before the second. */
  readonly stages: readonly [StageRule<N>, ...StageRule<N>[]];
  /** The stage that a measure adds before the last one, through its `reactivateUntil`. */
  readonly reactivation?: Omit<StageRule<N>, 'begins'>;
  /** To the next anniversary, or null if it can't be computed. */
  readonly next: Shift | null;
  readonly facts: Facts;
}

export interface QualificationRule {
  readonly opens: Shift;
  readonly closes: Shift;
  readonly facts: Facts;
}

/** Why an offer has no dates. `month` is the last month in which it can be renewed, YYYY-MM. */
export type NoCalendar =
  | { readonly reason: 'no-yearly-renewal'; readonly facts: Facts }
  | { readonly reason: 'renewals-end'; readonly month: string; readonly facts: Facts };

/** What a partner has to prove to renew, before any measure. */
export type OwnRequirements = 'required' | 'none';
/** `if-due`: the offer itself has no fee, but the offer that it's based on may have one. */
export type Fee = 'due' | 'if-due' | 'none';
/** The window in which the fee is due. */
export type FeeWindow = 'own' | 'gold-competency' | 'none';

export interface OfferRule<N extends Names = Names> {
  /** Oldest first. An anniversary belongs to the last cycle whose `from` isn't later. Empty if there's no calendar. */
  readonly cycles: readonly { readonly cycle: N['cycle']; readonly from?: CalendarDate; readonly facts: Facts }[];
  readonly noCalendar?: NoCalendar;
  /** From the purchase, or null if only an anniversary is accepted. */
  readonly firstFromPurchase: Shift | null;
  readonly requirements: OwnRequirements;
  readonly fee: Fee;
  readonly feeWindow: FeeWindow;
  /** What the partner has to hold to keep the offer. */
  readonly needs?: 'gold-competency' | 'solutions-partner-designation';
  readonly qualification?: QualificationRule;
  /** Present if even-numbered anniversaries have more requirements: an audit or customer references. */
  readonly alternates?: { readonly facts: Facts };
  /** The offers that replaced this one, the closest one first. */
  readonly successors?: readonly N['offer'][];
  readonly facts: Facts;
}

/** Changes the requirements for some anniversaries, such as COVID-19 relief. Never changes dates or the fee. */
export interface MeasureRule<N extends Names = Names> {
  readonly id: N['measure'];
  /** The day by which the measure was announced, according to the earliest source. */
  readonly announced: CalendarDate;
  /** The date of the first version of Microsoft's documentation that has the measure. */
  readonly documented: CalendarDate;
  /** Including both ends. */
  readonly anniversaries: DateRange;
  readonly offers: readonly N['offer'][];
  /** Offers that the measure's text excludes, explicitly or by implication. */
  readonly excluded: readonly N['offer'][];
  readonly relief: N['relief'];
  readonly requirements: 'waived' | 'credited';
  readonly partnerMust: readonly N['duty'][];
  /** The last day to pay late and get the offer back. */
  readonly reactivateUntil?: CalendarDate;
  readonly source: Facts;
}

/** A reason why an answer may be wrong. It applies if all of its conditions are met. */
export interface CaveatRule<N extends Names = Names> {
  readonly id: N['caveat'];
  /** If left out, the caveat applies to all offers with a calendar. */
  readonly offers?: readonly N['offer'][];
  /** The first and last anniversary. */
  readonly from?: CalendarDate;
  readonly through?: CalendarDate;
  /** Applies only if the window opens after this day. */
  readonly opensAfter?: CalendarDate;
  /** The offer can no longer be renewed: its dates are history, and the partner owes nothing. */
  readonly endsRenewal?: true;
  /** Maps the placeholders of the caveat's text to days. */
  readonly days?: Readonly<Record<string, CalendarDate>>;
  readonly facts: Facts;
}

/** What the engine needs of an edition. It's separate so that browsers don't download the rest. */
export interface EditionRules<N extends Names = Names> {
  readonly cycles: Readonly<Record<string, CycleRule<N>>>;
  readonly offers: Readonly<Record<string, OfferRule<N>>>;
  /** In the order of the anniversaries they cover, then of their IDs. */
  readonly measures: readonly MeasureRule<N>[];
  /** In the order in which answers list them. */
  readonly caveats: readonly CaveatRule<N>[];
}

export type Unit = 'days' | 'hours' | 'points' | 'months';
/** Whether a period is before or after its day. Without a side, it can be either, and the linter doesn't check it. */
export type Side = 'before' | 'after';

/** A number that text may print. A span, such as 48 to 72 hours, has two values. */
export interface Figure {
  readonly value: number | readonly [from: number, to: number];
  readonly unit: Unit;
  readonly side?: Side;
  readonly facts: Facts;
  /** The date of the latest source that has the figure, YYYY-MM-DD. */
  readonly asOf: string;
}

export interface NamedDay {
  readonly day: CalendarDate;
  readonly facts: Facts;
}

/** Something that changed, for lists of changes. `dateOf` says what happened on the day. */
export interface PolicyChange {
  readonly id: string;
  readonly on: CalendarDate;
  readonly dateOf: 'announcement' | 'documentation' | 'effect' | 'report';
  readonly facts: Facts;
}

export interface Source {
  readonly title: string;
  readonly url: string;
  /** The day, month, or year the text is from, as far as it's known. */
  readonly date: string;
}

/** The topics on which editions are compared, in the order of the rows. */
export const TOPICS = [
  'window',
  'specialization-window',
  'reminders',
  'next-anniversary',
  'requirements',
  'fee',
  'who-renews',
  'what-is-lost',
] as const;

export type Topic = (typeof TOPICS)[number];

/** What an edition says on a topic. */
export interface TopicRule {
  /** Maps the placeholders of the topic's text to the IDs of figures. */
  readonly figures: Readonly<Record<string, string>>;
  /** True if sources disagree or don't cover the topic. */
  readonly isUncertain?: true;
  readonly facts: Facts;
}

export interface Edition<N extends Names = Names> {
  readonly id: string;
  /** One sentence for `/policy/<edition>.json`. */
  readonly about: string;
  /** The day on which sources were last read. */
  readonly asOf: CalendarDate;
  readonly rules: EditionRules<N>;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly namedDays: Readonly<Record<string, NamedDay>>;
  /** Oldest first. */
  readonly changes: readonly PolicyChange[];
  readonly topics: Readonly<Record<Topic, TopicRule>>;
  readonly sources: readonly Source[];
}
