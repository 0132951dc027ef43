/** Writes calendar files. This module is loaded when a reader asks for a file. */
import { nextRevision } from '../../calendar/index.ts';
import * as clock from '../../dates/clock.ts';
import { readItem, writeItem } from './storage.ts';

export * from '../../calendar/index.ts';

const KEY = 'calendar-revision';

/** The last revision on this page, in case storage is blocked. */
let last = 0;

/** The revision number of the next file. It's based on the clock, but it increases even if the clock is set back. */
export function newRevision(): number {
  last = nextRevision(clock.secondsNow(), [last, Number(readItem(KEY) ?? 0)]);
  writeItem(KEY, String(last));
  return last;
}
