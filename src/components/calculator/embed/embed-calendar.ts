/**
 * Writes calendar files for the embedded calculator. Unlike ui/calendar.ts, this doesn't use local storage, because
 * that belongs to the other site.
 */
import { nextRevision } from '../../../calendar/index.ts';
import * as clock from '../../../dates/clock.ts';

export * from '../../../calendar/index.ts';

let last = 0;

/** The revision number of the next file. It's based on the clock, but it increases even if the clock is set back. */
export function newRevision(): number {
  last = nextRevision(clock.secondsNow(), [last]);
  return last;
}
