/** The functions that write calendar entries and files, loaded on demand. */
import { nextRevision } from '../../calendar/index.ts';
import * as clock from '../../dates/clock.ts';
import { readItem, writeItem } from './storage.ts';

export * from '../../calendar/index.ts';

const STORAGE_KEY = 'calendar-revision';

/** Used if storage is blocked. */
let lastRevision = 0;

/** Based on the clock, but it increases even if the clock is set back. */
export function newRevision(): number {
  lastRevision = nextRevision(clock.secondsNow(), [lastRevision, Number(readItem(STORAGE_KEY) ?? 0)]);
  writeItem(STORAGE_KEY, String(lastRevision));
  return lastRevision;
}
