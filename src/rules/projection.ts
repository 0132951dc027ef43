/**
 * Computes future cycles if each is renewed in its window. A cycle has 365 days, so each leap day moves the following
 * anniversaries one day earlier in the year (E3).
 */
import { type CalendarDate, FIRST_YEAR, LAST_YEAR, daysBetween, plusYears } from './calendar-date.ts';
import { caveatsFor } from './caveats.ts';
import type { Shift } from './edition.ts';
import type { EditionId, RenewableOfferId } from './editions/index.ts';
import { cycleOf, eventsOf, shift } from './schedule.ts';

export interface ProjectedCycle {
  /** 0 for the cycle of the given anniversary, 1 for the next. */
  readonly index: number;
  readonly anniversary: CalendarDate;
  /** How many days earlier in the year than the given anniversary: one for each February 29 in between. */
  readonly daysEarlier: number;
}

function multiplyShift(by: Shift, times: number): Shift {
  if ('days' in by) return { days: by.days * times };
  return 'years' in by ? { years: by.years * times } : { ...by, months: by.months * times };
}

/** Computed from the given anniversary, not from the cycle before it. */
function cycleAt(anniversary: CalendarDate, next: Shift, index: number): ProjectedCycle {
  const projected = shift(anniversary, multiplyShift(next, index));
  return { index, anniversary: projected, daysEarlier: daysBetween(projected, plusYears(anniversary, index)) };
}

/**
 * The anniversary after a number of renewals, which can be negative. Undefined if it can't be computed.
 * @example anniversaryAfter('competency', '2019-09-01', 1) // => '2020-08-31'
 */
export function anniversaryAfter(
  offer: RenewableOfferId<EditionId>,
  anniversary: CalendarDate,
  renewals: number,
): CalendarDate | undefined {
  const { next } = cycleOf(offer, anniversary).rule;
  return next ? shift(anniversary, multiplyShift(next, renewals)) : undefined;
}

const isInSupportedYears = ({ anniversary }: ProjectedCycle) => {
  const year = Number(anniversary.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

const canRenew = (offer: RenewableOfferId<EditionId>, anniversary: CalendarDate) =>
  !caveatsFor(offer, anniversary).some(({ endsRenewal }) => endsRenewal === true);

/**
 * The next `count` cycles, the given one first. Leaves out those outside the supported years and, with an offer, those
 * in which it can no longer be renewed. Only the first if the next anniversary can't be computed.
 * @param offer if omitted, the cycles are those of edition mpn-2021
 * @example projectCycles('2019-09-01', 2)[1] // => { index: 1, anniversary: '2020-08-31', daysEarlier: 1 }
 */
export function projectCycles(
  anniversary: CalendarDate,
  count: number,
  offer?: RenewableOfferId<EditionId>,
): readonly ProjectedCycle[] {
  const { next } = cycleOf(offer ?? 'competency', anniversary).rule;
  if (!next) return [{ index: 0, anniversary, daysEarlier: 0 }].slice(0, count);
  return Array.from({ length: count }, (_, index) => cycleAt(anniversary, next, index)).filter(
    (cycle) =>
      isInSupportedYears(cycle) && (cycle.index === 0 || offer === undefined || canRenew(offer, cycle.anniversary)),
  );
}

/**
 * The first cycle whose window isn't over on a day. Undefined if it's outside the supported years, if the next
 * anniversary can't be computed, or if the given offer can no longer be renewed.
 * @param offer if omitted, the cycle is that of edition mpn-2021
 * @example cycleContaining('2019-09-01', '2021-09-05')?.anniversary // => '2021-08-31', whose window is open
 */
export function cycleContaining(
  anniversary: CalendarDate,
  today: CalendarDate,
  offer?: RenewableOfferId<EditionId>,
): ProjectedCycle | undefined {
  const cycleOffer = offer ?? 'competency';
  const { next, window } = cycleOf(cycleOffer, anniversary).rule;
  const closes = eventsOf(cycleOffer, anniversary).find(({ event }) => event === window?.closes);
  if (!closes || !next || !('days' in next)) return undefined;
  const index = Math.max(0, Math.ceil(daysBetween(closes.on, today) / next.days));
  const cycle = cycleAt(anniversary, next, index);
  const isRenewable = index === 0 || offer === undefined || canRenew(offer, cycle.anniversary);
  return isInSupportedYears(cycle) && isRenewable ? cycle : undefined;
}
