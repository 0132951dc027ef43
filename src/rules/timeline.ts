/** A cycle as numbers of days from its anniversary, so that timelines of any edition can draw it to scale. */
import { type CalendarDate, calendarDate } from './calendar-date.ts';
import type { CycleRule, StageStart, Tone } from './edition.ts';
import {
  type AllNames,
  type EditionId,
  type EventName,
  type OfferId,
  type StageName,
  offerRule,
} from './editions/index.ts';
import { cycleOf } from './schedule.ts';

/** Any anniversary, for offers that have the same cycle for all anniversaries. */
const ANY_DAY = /* @__PURE__ */ calendarDate('2000-01-01');

export interface TimelineMark {
  readonly event: EventName<EditionId>;
  /** Days from the anniversary; can be negative. */
  readonly day: number;
}

/** In days from the anniversary. The first stage has no first day, and the last stage has no last day. */
export interface TimelineBand {
  readonly stage: StageName<EditionId>;
  readonly tone: Tone;
  readonly firstDay?: number;
  readonly lastDay?: number;
}

export interface CycleTimeline {
  /** Drawn to scale: from the first event or stage to the first day of the last stage. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly marks: readonly TimelineMark[];
  /** Events after `lastDay`, such as the next anniversary. */
  readonly distant: readonly TimelineMark[];
  readonly bands: readonly TimelineBand[];
}

/** In days from the anniversary. Undefined for the first stage. */
function firstDayOfStage(begins: StageStart<AllNames>, marks: readonly TimelineMark[]): number | undefined {
  if (begins === 'always') return undefined;
  const name = 'on' in begins ? begins.on : begins.after;
  const day = marks.find(({ event }) => event === name)?.day;
  return day === undefined || 'on' in begins ? day : day + 1;
}

function bandsOf({ stages }: CycleRule<AllNames>, marks: readonly TimelineMark[]): readonly TimelineBand[] {
  const starts = stages.map(({ begins }) => firstDayOfStage(begins, marks));
  return stages.map(({ stage, tone }, index) => {
    const [first, next] = [starts[index], starts[index + 1]];
    return {
      stage,
      tone,
      ...(first === undefined ? {} : { firstDay: first }),
      ...(next === undefined ? {} : { lastDay: next - 1 }),
    };
  });
}

/**
 * The timeline of an offer's cycle, without dates. It doesn't have the qualification window: it has whole months, so
 * its distance from the anniversary varies.
 * @param anniversary determines the cycle; if omitted, that of the latest anniversaries
 * @throws RangeError if the offer has no calendar.
 * @example timelineOf('competency') // => { firstDay: -15, lastDay: 31, distant: [{ event: 'next-anniversary', … }] }
 */
export function timelineOf(offer: OfferId<EditionId>, anniversary?: CalendarDate): CycleTimeline {
  const latest = offerRule(offer).cycles.at(-1)?.from;
  const { rule } = cycleOf(offer, anniversary ?? latest ?? ANY_DAY);
  const all = rule.events.flatMap(({ event, shift }) => ('days' in shift ? [{ event, day: shift.days }] : []));
  const bands = bandsOf(rule, all);
  const starts = bands.flatMap(({ firstDay }) => firstDay ?? []);
  const lastDay = Math.max(...starts);
  const marks = all.filter(({ day }) => day <= lastDay);
  const firstDay = Math.min(...starts, ...marks.map(({ day }) => day));
  return { firstDay, lastDay, marks, distant: all.filter(({ day }) => day > lastDay), bands };
}
