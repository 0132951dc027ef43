/**
 * Revision numbers of calendar files. A calendar updates an entry only if SEQUENCE is higher (RFC 5546, 2.1.4), even if
 * the files come from different devices. So a revision is the time in seconds since 2020, and higher than all that are
 * known.
 */
import { calendarDate, plusDays, toUtcDate } from '../rules/index.ts';

const EPOCH = calendarDate('2020-01-01');
/** The seconds from January 1, 1970, to `EPOCH`. */
const EPOCH_SECONDS = 1_577_836_800;
const DAY_SECONDS = 86_400;
/** The highest SEQUENCE: a signed 32-bit integer (RFC 5545, 3.3.8). The seconds since 2020 reach it in 2088. */
const MAX_REVISION = 2 ** 31 - 1;

/** The highest revision is left out, because no higher one can follow. */
const isRevision = (value: number) => Number.isInteger(value) && value >= 0 && value < MAX_REVISION;

/**
 * The revision of a new calendar file, in seconds since 2020.
 * @param now seconds since 1970
 * @param earlier earlier revisions, if known; invalid ones are ignored
 */
export function nextRevision(now: number, earlier: readonly number[]): number {
  const following = earlier.filter(isRevision).map((revision) => revision + 1);
  return Math.min(MAX_REVISION, Math.max(0, Math.floor(now) - EPOCH_SECONDS, ...following));
}

/** For DTSTAMP, which rises with SEQUENCE even if the device's clock is set back. */
export function momentOf(revision: number) {
  const moment = toUtcDate(plusDays(EPOCH, Math.floor(revision / DAY_SECONDS)));
  moment.setUTCSeconds(revision % DAY_SECONDS);
  return moment;
}
