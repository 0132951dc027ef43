/** Writes calendar files for the embedded calculator. Unlike ui/calendar.ts, it doesn't use the storage of the page's origin. */
import { nextRevision } from '../../../calendar/index.ts';
import * as clock from '../../../dates/clock.ts';

export * from '../../../calendar/index.ts';

let last = 0;

/** The revision of the next file. It increases with every file, even if the clock doesn't. */
export function newRevision(): number {
  last = nextRevision(clock.secondsNow(), [last]);
  return last;
}
