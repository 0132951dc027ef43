/** The data of the timeline that compares the editions: their stages, in days from the anniversary. Pure functions. */
import { type EditionId, timelineOf } from '../../rules/index.ts';
import { type StageBand, bandsBetween } from '../calculator/timeline/stage-picture.ts';
import type { ComparedDates } from './compare-dates.ts';

export interface ComparedPicture {
  readonly firstDay: number;
  /** The day after the last one that's drawn. */
  readonly endDay: number;
  /** Oldest edition first. */
  readonly lanes: readonly { readonly edition: EditionId; readonly bands: readonly StageBand[] }[];
}

/** Days drawn before the first date and after the last one. */
const MARGIN_DAYS = 5;

export function comparedPicture({ anniversary, offers }: ComparedDates): ComparedPicture {
  const cycles = offers.map(({ edition, offer }) => ({ edition, cycle: timelineOf(offer, anniversary) }));
  const firstDay = Math.min(...cycles.map(({ cycle }) => cycle.firstDay)) - MARGIN_DAYS;
  const endDay = Math.max(...cycles.map(({ cycle }) => cycle.lastDay)) + MARGIN_DAYS;
  const lanes = cycles.map(({ edition, cycle }) => ({ edition, bands: bandsBetween(cycle, firstDay, endDay) }));
  return { firstDay, endDay, lanes };
}
