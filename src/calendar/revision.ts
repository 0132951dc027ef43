/**
 * Revisions of calendar files. A calendar updates an entry if SEQUENCE is higher (RFC 5546, 2.1.4), no matter which device
 * wrote the file. So a revision is the time in seconds, and at least one more than the last revision.
 */
import { calendarDate, plusDays, toUtcDate } from '../rules/index.ts';

const EPOCH = calendarDate('2020-01-01');
/** Seconds from 1970 to the epoch. */
const EPOCH_SECONDS = 1_577_836_800;
const DAY_SECONDS = 86_400;
/** SEQUENCE is a signed 32-bit integer (RFC 5545, 3.3.8): enough until 2088. */
const MAX = 2 ** 31 - 1;

const isRevision = (value: number) => Number.isInteger(value) && value >= 0 && value < MAX;

/**
 * The next revision.
 * @param now seconds since 1970
 * @param earlier earlier revisions, if known; invalid ones are ignored
 */
export function nextRevision(now: number, earlier: readonly number[]): number {
  const following = earlier.filter(isRevision).map((revision) => revision + 1);
  return Math.min(MAX, Math.max(0, Math.floor(now) - EPOCH_SECONDS, ...following));
}

/** The time that a revision represents. DTSTAMP rises with SEQUENCE, even if the device's clock is set back. */
export function momentOf(revision: number) {
  const moment = toUtcDate(plusDays(EPOCH, Math.floor(revision / DAY_SECONDS)));
  moment.setUTCSeconds(revision % DAY_SECONDS);
  return moment;
}
