/** Finds the stage of a renewal cycle on a day. */
import { type CalendarDate, daysBetween, plusDays } from './calendar-date.ts';
import type { CycleRule, StageStart, Tone } from './edition.ts';
import type { AllNames, DefaultEdition, EditionId, EventName, StageName } from './editions/index.ts';
import { type DatedEvent, type Dates, dateOf } from './schedule.ts';

/** The next event strictly after today, and how many days away it is (1 is tomorrow). */
export interface Upcoming<E extends EditionId = DefaultEdition> {
  readonly event: EventName<E>;
  readonly on: CalendarDate;
  readonly days: number;
}

/** A stage through its last day. A cycle's first stage has no first day, and its last stage has no last day. */
export interface StageSpan<E extends EditionId = DefaultEdition> {
  readonly stage: StageName<E>;
  /** What a partner can do in the stage. */
  readonly tone: Tone;
  readonly firstDay?: CalendarDate;
  readonly lastDay?: CalendarDate;
  /** The event that matters most in this stage, and its date. */
  readonly focus: { readonly event: EventName<E>; readonly on: CalendarDate };
}

/** The stage that a day is in. */
export interface Stage<E extends EditionId = DefaultEdition> extends StageSpan<E> {
  /** Absent after the last event of the cycle. */
  readonly next?: Upcoming<E>;
}

function firstDayOf(begins: StageStart<AllNames>, schedule: Dates): CalendarDate | undefined {
  if (begins === 'always') return undefined;
  return 'on' in begins ? dateOf(schedule, begins.on) : plusDays(dateOf(schedule, begins.after), 1);
}

interface StageWithStart extends Omit<StageSpan<EditionId>, 'lastDay'> {
  readonly firstDay?: CalendarDate;
}

/** If a measure allows late payment after the window, the reactivation stage delays the last stage. */
function stagesWithStarts(
  rule: CycleRule<AllNames>,
  schedule: Dates,
  reactivateUntil: CalendarDate | undefined,
): StageWithStart[] {
  const spans = rule.stages.map(({ stage, begins, tone, focus }): StageWithStart => {
    const firstDay = firstDayOf(begins, schedule);
    const start = firstDay === undefined ? {} : { firstDay };
    return { stage, tone, ...start, focus: { event: focus, on: dateOf(schedule, focus) } };
  });
  const last = spans.at(-1);
  if (!rule.reactivation || reactivateUntil === undefined || !last?.firstDay || reactivateUntil < last.firstDay)
    return spans;
  const { stage, tone, focus } = rule.reactivation;
  const reactivation = { stage, tone, firstDay: last.firstDay, focus: { event: focus, on: reactivateUntil } };
  return [...spans.slice(0, -1), reactivation, { ...last, firstDay: plusDays(reactivateUntil, 1) }];
}

/**
 * The stages of a cycle in order, with no gap and no overlap.
 * @param reactivateUntil the last day on which a measure allows late payment; no effect if the window ends later (E9).
 */
export function stagesOf(
  rule: CycleRule<AllNames>,
  schedule: Dates,
  reactivateUntil?: CalendarDate,
): readonly StageSpan<EditionId>[] {
  const spans = stagesWithStarts(rule, schedule, reactivateUntil);
  return spans.map((span, index) => {
    const next = spans[index + 1]?.firstDay;
    return next === undefined ? span : { ...span, lastDay: plusDays(next, -1) };
  });
}

function upcoming(events: readonly DatedEvent<EditionId>[], today: CalendarDate): Upcoming<EditionId> | undefined {
  const next = events.find(({ on }) => on > today);
  return next && { event: next.event, on: next.on, days: daysBetween(today, next.on) };
}

/**
 * The stage of a cycle on a day.
 * @throws RangeError if there are no stages, which the type of the data rules out.
 */
export function stageOn(
  spans: readonly StageSpan<EditionId>[],
  events: readonly DatedEvent<EditionId>[],
  today: CalendarDate,
): Stage<EditionId> {
  const span = spans.findLast(({ firstDay }) => firstDay === undefined || firstDay <= today);
  if (!span) throw new RangeError('A cycle needs at least one stage.');
  const next = upcoming(events, today);
  return next ? { ...span, next } : span;
}
