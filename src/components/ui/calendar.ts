/** Writes calendar files. Loaded when a reader asks for one. */
import { nextRevision } from '../../calendar/index.ts';
import * as clock from '../../dates/clock.ts';
import { readItem, writeItem } from './storage.ts';

export * from '../../calendar/index.ts';

const KEY = 'calendar-revision';

/** The last revision on this page, in case storage is blocked. */
let last = 0;

/** The revision of the next file. It increases with every file in this browser, even if the clock doesn't. */
export function newRevision(): number {
  last = nextRevision(clock.secondsNow(), [last, Number(readItem(KEY) ?? 0)]);
  writeItem(KEY, String(last));
  return last;
}
