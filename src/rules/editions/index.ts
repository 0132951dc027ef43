/**
 * The registry of editions. Offer IDs are unique across editions, so URLs, stored lists, and files don't contain
 * editions. To add one, add it to `RULES`, `NamesByEdition`, `EDITION_IDS`, `EDITIONS`, and `DataByEdition`: the other
 * types follow.
 */
import type { CalendarDate } from '../calendar-date.ts';
import type { Edition, EditionRules, OfferRule } from '../edition.ts';
import { MAICPP, MAICPP_RULES } from './maicpp.ts';
import { MPN_2021, MPN_2021_RULES } from './mpn-2021.ts';

// Single figures and dates, so that browser code doesn't have to download all of them.
export { MAXIMUM_POINTS, QUALIFICATION_POINTS } from './maicpp.ts';
export {
  CHANGES as CHANGES_OF_2021,
  CYCLE_DAYS,
  EVENT_OFFSETS,
  FUNCTIONAL_CONSULTANT_GROWTH_POINTS,
  MEASURES,
  PCI_GOLD_POINTS,
  PCI_SILVER_POINTS,
  PROGRAM_REPLACED,
  USER_BENEFIT_DAYS,
  WINDOW_DAYS,
} from './mpn-2021.ts';

/** The part of each edition that the engine uses. Browser code imports only this part. */
const RULES = { 'mpn-2021': MPN_2021_RULES, maicpp: MAICPP_RULES } as const;

type Rules = typeof RULES;
export type EditionId = keyof Rules;

/**
 * The edition of types without a parameter: `Renewal` is `Renewal<'mpn-2021'>`. Code that handles all editions uses
 * `Renewal<EditionId>`. When all code does, the default becomes `EditionId`.
 */
export type DefaultEdition = 'mpn-2021';

type CyclesOf<EditionData> = EditionData extends { readonly cycles: infer Cycles } ? Cycles[keyof Cycles] : never;
type EventsOf<Cycle> = Cycle extends { readonly events: readonly { readonly event: infer Event extends string }[] }
  ? Event
  : never;
type StagesOf<Cycle> =
  | (Cycle extends { readonly stages: readonly { readonly stage: infer Stage extends string }[] } ? Stage : never)
  | (Cycle extends { readonly reactivation: { readonly stage: infer Stage extends string } } ? Stage : never);
type QualificationEventsOf<Offer> = Offer extends { readonly qualification: unknown } ? QualificationEvent : never;
type WithCalendar<Offers> = {
  [Id in keyof Offers]: Offers[Id] extends { readonly noCalendar: unknown } ? never : Id;
}[keyof Offers];
type WithoutCalendar<Offers> = Exclude<keyof Offers, WithCalendar<Offers>>;

/** The events on the first and last day of the qualification window, for offers that have one. */
export type QualificationEvent = 'qualification-opens' | 'qualification-closes';

interface NamesIn<Id extends EditionId> {
  readonly edition: Id;
  readonly event: EventsOf<CyclesOf<Rules[Id]>> | QualificationEventsOf<Rules[Id]['offers'][keyof Rules[Id]['offers']]>;
  readonly stage: StagesOf<CyclesOf<Rules[Id]>>;
  readonly cycle: Extract<keyof Rules[Id]['cycles'], string>;
  readonly offer: Extract<keyof Rules[Id]['offers'], string>;
  readonly renewable: Extract<WithCalendar<Rules[Id]['offers']>, string>;
  readonly withoutCalendar: Extract<WithoutCalendar<Rules[Id]['offers']>, string>;
  readonly measure: Rules[Id]['measures'][number]['id'];
  readonly relief: Rules[Id]['measures'][number]['relief'];
  readonly duty: Rules[Id]['measures'][number]['partnerMust'][number];
  readonly caveat: Rules[Id]['caveats'][number]['id'];
}

/** In this edition, every cycle has all events. */
interface Mpn2021Names extends NamesIn<'mpn-2021'> {
  readonly schedule: Readonly<Record<NamesIn<'mpn-2021'>['event'], CalendarDate>>;
}

/** In this edition, the events depend on the offer and the anniversary. */
interface MaicppNames extends NamesIn<'maicpp'> {
  readonly schedule: Readonly<Partial<Record<NamesIn<'maicpp'>['event'], CalendarDate>>>;
}

/** Looking names up here keeps `Renewal<'mpn-2021'>` assignable to `Renewal<EditionId>`. */
interface NamesByEdition {
  readonly 'mpn-2021': Mpn2021Names;
  readonly maicpp: MaicppNames;
}

/** The names in the data of an edition. */
export type NamesOf<E extends EditionId> = NamesByEdition[E];
export type AllNames = NamesOf<EditionId>;

export type OfferId<E extends EditionId = DefaultEdition> = NamesByEdition[E]['offer'];
/** Offers with a calendar, which have renewal dates. */
export type RenewableOfferId<E extends EditionId = DefaultEdition> = NamesByEdition[E]['renewable'];
/** Offers without a calendar, such as `network-membership`. */
export type OfferIdWithoutCalendar<E extends EditionId = DefaultEdition> = NamesByEdition[E]['withoutCalendar'];
export type CycleId<E extends EditionId = DefaultEdition> = NamesByEdition[E]['cycle'];
export type EventName<E extends EditionId = DefaultEdition> = NamesByEdition[E]['event'];
export type StageName<E extends EditionId = DefaultEdition> = NamesByEdition[E]['stage'];
export type MeasureId<E extends EditionId = DefaultEdition> = NamesByEdition[E]['measure'];
export type CaveatId<E extends EditionId = DefaultEdition> = NamesByEdition[E]['caveat'];

/** `RULES` with a type that's the same for all editions. */
const RULES_BY_EDITION: Readonly<Record<EditionId, EditionRules<AllNames>>> = RULES;

/** Oldest first. */
export const EDITION_IDS: readonly EditionId[] = ['mpn-2021', 'maicpp'];

/** For pages, tools, and tests. Don't use it in browser code, which would download all of it. */
export const EDITIONS: Readonly<Record<EditionId, Edition<AllNames>>> = { 'mpn-2021': MPN_2021, maicpp: MAICPP };

/** The IDs of figures, named days, and changes are derived from this. */
interface DataByEdition {
  readonly 'mpn-2021': typeof MPN_2021;
  readonly maicpp: typeof MAICPP;
}
export type AnyFigureId<E extends EditionId> = { [Id in E]: keyof DataByEdition[Id]['figures'] }[E];
export type AnyNamedDayId<E extends EditionId> = { [Id in E]: keyof DataByEdition[Id]['namedDays'] }[E];
export type ChangeId<E extends EditionId> = DataByEdition[E]['changes'][number]['id'];

const hasOffer = (edition: EditionId, text: string) => Object.hasOwn(RULES_BY_EDITION[edition].offers, text);

/** Whether a string is the ID of an offer in an edition, or in any edition if none is given. */
export function isOfferOf<E extends EditionId = EditionId>(text: string, edition?: E): text is OfferId<E> {
  return edition === undefined ? EDITION_IDS.some((id) => hasOffer(id, text)) : hasOffer(edition, text);
}

/**
 * The edition an offer belongs to.
 * @throws RangeError if no edition has the offer, which the type rules out.
 * @example editionOf('specialization') // => 'maicpp'
 */
export function editionOf(offer: OfferId<EditionId>): EditionId {
  const edition = EDITION_IDS.find((id) => hasOffer(id, offer));
  if (edition) return edition;
  throw new RangeError(`No edition has an offer "${offer}".`);
}

export const rulesOf = (edition: EditionId): EditionRules<AllNames> => RULES_BY_EDITION[edition];

/**
 * The rules of an offer, as data.
 * @throws RangeError if no edition has the offer, which the type rules out.
 * @example offerRule('specialization').fee // => 'none'
 */
export function offerRule(offer: OfferId<EditionId>): OfferRule<AllNames> {
  const rule = RULES_BY_EDITION[editionOf(offer)].offers[offer];
  if (rule) return rule;
  throw new RangeError(`No edition has an offer "${offer}".`);
}

/** The offers of an edition, in the order of its data file. */
export const offersOf = <E extends EditionId>(edition: E): readonly OfferId<E>[] =>
  Object.keys(RULES_BY_EDITION[edition].offers).filter((id) => isOfferOf(id, edition));

/** Whether an offer has a calendar, so that a question about it needs a date. */
export const isRenewable = (offer: OfferId<EditionId>): offer is RenewableOfferId<EditionId> =>
  offerRule(offer).cycles.length > 0;

/** Whether a purchase date can be given for an offer instead of its anniversary. */
export const acceptsPurchaseDate = (offer: OfferId<EditionId>): boolean => offerRule(offer).firstFromPurchase !== null;
