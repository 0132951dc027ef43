/** Replaces ui/calendar.ts in the embed. It doesn't use local storage, which belongs to the other site. */
import { nextRevision } from '../../../calendar/index.ts';
import * as clock from '../../../dates/clock.ts';

export * from '../../../calendar/index.ts';

let lastRevision = 0;

/** Based on the clock, but it increases even if the clock is set back. */
export function newRevision(): number {
  lastRevision = nextRevision(clock.secondsNow(), [lastRevision]);
  return lastRevision;
}
