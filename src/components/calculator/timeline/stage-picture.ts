/** The scale depends on the cycle's length, so it works for any edition. Both drawings render this data. */
import type { CycleTimeline, EditionId, EventName, Tone } from '../../../rules/index.ts';
import type { MarkLabel, TodayTexts } from './model.ts';

export interface StageBand {
  readonly tone: Tone;
  /** The band's first day, in days from the anniversary. */
  readonly from: number;
  /** The day after the band's last day. */
  readonly to: number;
}

export interface StageMark {
  readonly day: number;
  readonly label: MarkLabel;
}

export interface StagePicture {
  readonly title: string;
  readonly firstDay: number;
  /** The day after the last one that's drawn. */
  readonly endDay: number;
  readonly bands: readonly StageBand[];
  readonly marks: readonly StageMark[];
  readonly today: { readonly day: number } & TodayTexts;
}

/** How much is drawn before and after the cycle, as a fraction of the cycle's length. */
const MARGIN = 0.1;

/** The first stage has no first day and the last one has no last day, so they're cut at `firstDay` and `endDay`. */
export const bandsBetween = (cycle: CycleTimeline, firstDay: number, endDay: number): readonly StageBand[] =>
  cycle.bands.map(({ tone, firstDay: from, lastDay: last }) => ({
    tone,
    from: from ?? firstDay,
    to: last === undefined ? endDay : last + 1,
  }));

export function stagePicture(
  cycle: CycleTimeline,
  texts: Pick<StagePicture, 'title' | 'today'> & {
    readonly labelOf: (event: EventName<EditionId>, day: number) => MarkLabel;
  },
): StagePicture {
  const margin = Math.ceil((cycle.lastDay - cycle.firstDay) * MARGIN);
  const firstDay = cycle.firstDay - margin;
  const endDay = cycle.lastDay + margin;
  const bands = bandsBetween(cycle, firstDay, endDay);
  const marks = cycle.marks.map(({ event, day }) => ({ day, label: texts.labelOf(event, day) }));
  return { title: texts.title, firstDay, endDay, bands, marks, today: texts.today };
}
