/**
 * What a timeline of stages shows, before anything is drawn: bands by what can be done, marks, and today. The scale is that
 * of the cycle, so it fits any edition. Both drawings (wide and tall) are made from this, so they can't disagree.
 */
import type { CycleTimeline, EditionId, EventName, Tone } from '../../../rules/index.ts';
import type { MarkLabel, TodayTexts } from './model.ts';

export interface StageBand {
  readonly tone: Tone;
  /** Days from the anniversary; a band ends where the next begins. */
  readonly from: number;
  readonly to: number;
}

export interface StageMark {
  readonly day: number;
  readonly label: MarkLabel;
}

export interface StagePicture {
  readonly title: string;
  readonly firstDay: number;
  /** The first day that isn't drawn. */
  readonly endDay: number;
  readonly bands: readonly StageBand[];
  readonly marks: readonly StageMark[];
  readonly today: { readonly day: number } & TodayTexts;
}

/** The part of the cycle's length that is drawn before and after it. */
const MARGIN = 0.1;

/** The stages between two days. These days are also the ends of the first and last stages, which are open-ended. */
export const bandsBetween = (cycle: CycleTimeline, firstDay: number, endDay: number): readonly StageBand[] =>
  cycle.bands.map(({ tone, firstDay: from, lastDay: last }) => ({
    tone,
    from: from ?? firstDay,
    to: last === undefined ? endDay : last + 1,
  }));

export function stagePicture(
  cycle: CycleTimeline,
  words: Pick<StagePicture, 'title' | 'today'> & {
    readonly labelOf: (event: EventName<EditionId>, day: number) => MarkLabel;
  },
): StagePicture {
  const margin = Math.ceil((cycle.lastDay - cycle.firstDay) * MARGIN);
  const firstDay = cycle.firstDay - margin;
  const endDay = cycle.lastDay + margin;
  const bands = bandsBetween(cycle, firstDay, endDay);
  const marks = cycle.marks.map(({ event, day }) => ({ day, label: words.labelOf(event, day) }));
  return { title: words.title, firstDay, endDay, bands, marks, today: words.today };
}
