/**
 * The shape of a policy edition: data that the engine applies. An edition has no functions; adding one, or adding an
 * offer, a measure, or a caveat to one, changes no code of the engine.
 */
import type { CalendarDate, DateRange } from './calendar-date.ts';

/** IDs of facts in docs/policy.md, such as `4, 5, E7` or `N10-N12`. */
export type Facts = string;

/**
 * From the anniversary date to another day: days, calendar years (February 29 becomes February 28), or the first or last
 * day of the month that's this many months away.
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
  /** From the anniversary date. */
  readonly shift: Shift;
  /** Whether the event gets an entry in calendar files. */
  readonly inCalendar?: true;
  readonly facts: Facts;
}

/**
 * What a partner can do in a stage; decides form and color.
 * - `waiting`: nothing to renew yet.
 * - `renewable`: renewal is possible.
 * - `uncertain`: sources disagree on whether renewal is possible; Partner Center shows it.
 * - `late`: a second chance after the window.
 * - `over`: renewal is no longer possible.
 */
export type Tone = 'waiting' | 'renewable' | 'uncertain' | 'late' | 'over';

/** When a stage begins. It lasts until the next one begins. */
export type StageStart<N extends Names = Names> =
  'always' | { readonly on: N['event'] } | { readonly after: N['event'] };

export interface StageRule<N extends Names = Names> {
  readonly stage: N['stage'];
  readonly begins: StageStart<N>;
  readonly tone: Tone;
  /** The event that matters most in this stage: what the planner sorts by. */
  readonly focus: N['event'];
}

export interface CycleRule<N extends Names = Names> {
  /** In the order in which they come. The anniversary is one of them only where it's shown under that name. */
  readonly events: readonly EventRule<N>[];
  /** The days that are counted down, both ends included. Null where no source can be relied on for them. */
  readonly window: { readonly opens: N['event']; readonly closes: N['event'] } | null;
  /** The day to renew by. */
  readonly deadline: N['event'];
  /** In the order in which they follow each other. The first always holds until the second begins. */
  readonly stages: readonly [StageRule<N>, ...StageRule<N>[]];
  /** The stage that a measure adds after the window, through its last day to reactivate. */
  readonly reactivation?: Omit<StageRule<N>, 'begins'>;
  /** To the next anniversary, or null where it can't be computed. */
  readonly next: Shift | null;
  readonly facts: Facts;
}

/** The days in which a partner has to qualify, where the rule for them is known. */
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
/** Whose window decides when the fee is due. */
export type FeeWindow = 'own' | 'gold-competency' | 'none';

export interface OfferRule<N extends Names = Names> {
  /**
   * The cycle an anniversary belongs to is the last one whose `from` isn't later. Empty where the offer has no calendar.
   */
  readonly cycles: readonly { readonly cycle: N['cycle']; readonly from?: CalendarDate; readonly facts: Facts }[];
  readonly noCalendar?: NoCalendar;
  /** To the first anniversary, or null where only an anniversary is accepted. */
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

/** A measure that changes what partners owe. It never changes dates or the fee. */
export interface MeasureRule<N extends Names = Names> {
  readonly id: N['measure'];
  /** The earliest day that a source supports; the measure was announced on it or before. */
  readonly announced: CalendarDate;
  /** The first edition of the documentation that has it. */
  readonly documented: CalendarDate;
  /** Both ends are covered. */
  readonly anniversaries: DateRange;
  readonly offers: readonly N['offer'][];
  /** Offers that the text names or implies as exceptions. */
  readonly excluded: readonly N['offer'][];
  readonly relief: N['relief'];
  /** What the relief leaves of the requirements. */
  readonly requirements: 'waived' | 'credited';
  readonly partnerMust: readonly N['duty'][];
  /** The last day to pay late and get the offer back, where one was given. */
  readonly reactivateUntil?: CalendarDate;
  readonly source: Facts;
}

/** A limit of the answer: where sources end, disagree, or were replaced. All conditions must be met. */
export interface CaveatRule<N extends Names = Names> {
  readonly id: N['caveat'];
  /** If left out, the caveat applies to all offers with a calendar. */
  readonly offers?: readonly N['offer'][];
  /** The first and the last anniversary, both included. */
  readonly from?: CalendarDate;
  readonly through?: CalendarDate;
  /** Applies if the window opens after this day. */
  readonly opensAfter?: CalendarDate;
  /** The offer can't be renewed: dates are history, and nothing is owed. */
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
/** Which side of its day a period is on. A figure without a side can be on either, so text isn't checked for it. */
export type Side = 'before' | 'after';

/** A number that text may print. A span has two values. */
export interface Figure {
  readonly value: number | readonly [from: number, to: number];
  readonly unit: Unit;
  readonly side?: Side;
  readonly facts: Facts;
  /** The day on which a source last said so. */
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

/** The rows in which editions are compared. */
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
