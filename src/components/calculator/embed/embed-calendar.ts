/**
 * Replaces ui/calendar.ts in the embedded calculator. Unlike that file, this one doesn't use local storage, because the
 * storage belongs to the other site.
 */
import { nextRevision } from '../../../calendar/index.ts';
import * as clock from '../../../dates/clock.ts';

export * from '../../../calendar/index.ts';

/** The revision number of this page's last file. */
let lastRevision = 0;

/** The revision number of the next file. It's based on the clock, but it increases even if the clock is set back. */
export function newRevision(): number {
  lastRevision = nextRevision(clock.secondsNow(), [lastRevision]);
  return lastRevision;
}
