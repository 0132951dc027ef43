/** Computes the dates of a renewal cycle from its anniversary. */
import { type CalendarDate, monthEdge, plusDays, plusYears } from './calendar-date.ts';
import type { CycleRule, EventRule, Facts, Shift } from './edition.ts';
import {
  type AllNames,
  type CycleId,
  type DefaultEdition,
  type EditionId,
  type EventName,
  type NamesOf,
  type OfferId,
  editionOf,
  offerRule,
  rulesOf,
} from './editions/index.ts';

/** An event of a cycle with its date. */
export interface DatedEvent<E extends EditionId = DefaultEdition> {
  readonly event: EventName<E>;
  readonly on: CalendarDate;
  /** Whether calendar files have an entry for the event. */
  readonly inCalendar: boolean;
  readonly facts: Facts;
}

/** In edition mpn-2021, every cycle has all events. In others, they depend on the offer and the anniversary. */
export type Schedule<E extends EditionId = DefaultEdition> = NamesOf<E>['schedule'];

/**
 * The day that's this distance away from another day.
 * @example shift('2024-08-15', { months: -5, day: 'first' }) // => '2024-03-01'
 */
export function shift(date: CalendarDate, by: Shift): CalendarDate {
  if ('days' in by) return plusDays(date, by.days);
  return 'years' in by ? plusYears(date, by.years) : monthEdge(date, by.months, by.day);
}

/**
 * The cycle that an anniversary of an offer belongs to: its ID and its rule.
 * @throws RangeError if the offer has no calendar.
 */
export function cycleOf(
  offer: OfferId<EditionId>,
  anniversary: CalendarDate,
): { readonly id: CycleId<EditionId>; readonly rule: CycleRule<AllNames> } {
  const entry = offerRule(offer).cycles.findLast(({ from }) => from === undefined || from <= anniversary);
  const rule = entry && rulesOf(editionOf(offer)).cycles[entry.cycle];
  if (entry && rule) return { id: entry.cycle, rule };
  throw new RangeError(`"${offer}" has no renewal cycle.`);
}

/** The events to list before the cycle's events, and those after them. */
function qualificationEvents(offer: OfferId<EditionId>): readonly [EventRule<AllNames>[], EventRule<AllNames>[]] {
  const { qualification } = offerRule(offer);
  if (!qualification) return [[], []];
  const { opens, closes, facts } = qualification;
  return [
    [{ event: 'qualification-opens', shift: opens, facts }],
    [{ event: 'qualification-closes', shift: closes, inCalendar: true, facts }],
  ];
}

/**
 * The events of the cycle of an anniversary, in the order of their dates.
 * @throws RangeError if the offer has no calendar.
 */
export function eventsOf(offer: OfferId<EditionId>, anniversary: CalendarDate): readonly DatedEvent<EditionId>[] {
  const { rule } = cycleOf(offer, anniversary);
  const [before, after] = qualificationEvents(offer);
  const events = [...before, ...rule.events, ...after].map(({ event, shift: by, inCalendar, facts }) => ({
    event,
    on: shift(anniversary, by),
    inCalendar: inCalendar === true,
    facts,
  }));
  // Without a qualification window, events come in the same order for every anniversary.
  return after.length === 0
    ? events
    : events.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** Maps events of any edition to dates. */
export type Dates = Readonly<Partial<Record<EventName<EditionId>, CalendarDate>>>;

/** Maps the names of events to their dates. */
export function scheduleOf(events: readonly DatedEvent<EditionId>[]): Dates {
  const schedule: Partial<Record<EventName<EditionId>, CalendarDate>> = {};
  for (const { event, on } of events) schedule[event] = on;
  return schedule;
}

/**
 * The seven dates of a cycle in edition mpn-2021. They're the same for each of its offers.
 * @example scheduleFrom('2021-06-22')['window-closes'] // => '2021-07-22', the last day to renew
 */
export function scheduleFrom(anniversary: CalendarDate): Schedule;
export function scheduleFrom(anniversary: CalendarDate): Dates {
  return scheduleOf(eventsOf('competency', anniversary));
}

/**
 * The date of an event in a schedule, for events that an edition's data refers to.
 * @throws RangeError if the schedule doesn't have the event. A test of the data ensures that it does.
 */
export function dateOf(schedule: Dates, event: EventName<EditionId>): CalendarDate {
  const date = schedule[event];
  if (date !== undefined) return date;
  throw new RangeError(`The cycle has no event "${event}".`);
}

/**
 * The first anniversary after a purchase. Without an offer, it's one calendar year later, as for every mpn-2021 offer
 * that can be purchased (E1, E2).
 * @throws RangeError if the offer's anniversary can't be computed from a purchase date.
 * @example firstAnniversary('2020-02-29') // => '2021-02-28'
 */
export function firstAnniversary(purchase: CalendarDate, offer: OfferId<EditionId> = 'action-pack'): CalendarDate {
  const by = offerRule(offer).firstFromPurchase;
  if (by) return shift(purchase, by);
  throw new RangeError(`The anniversary of "${offer}" can't be computed from a purchase date.`);
}
