/** The next cycles if each is renewed in its window, and how far their anniversaries drift (E3). */
import { type CalendarDate, FIRST_YEAR, LAST_YEAR, daysBetween, plusYears } from './calendar-date.ts';
import { caveatsFor } from './caveats.ts';
import type { Shift } from './edition.ts';
import type { EditionId, RenewableOfferId } from './editions/index.ts';
import { cycleOf, eventsOf, shift } from './schedule.ts';

export interface ProjectedCycle {
  /** 0 for the cycle of the given anniversary, 1 for the next. */
  readonly index: number;
  readonly anniversary: CalendarDate;
  /** How many days earlier in the year it is than the given anniversary: one for each February 29 in between. */
  readonly daysEarlier: number;
}

function repeated(by: Shift, times: number): Shift {
  if ('days' in by) return { days: by.days * times };
  return 'years' in by ? { years: by.years * times } : { ...by, months: by.months * times };
}

/** The cycle after `index` renewals, counted from the first anniversary, not from the last result. */
function cycleAt(anniversary: CalendarDate, next: Shift, index: number): ProjectedCycle {
  const then = shift(anniversary, repeated(next, index));
  return { index, anniversary: then, daysEarlier: daysBetween(then, plusYears(anniversary, index)) };
}

/**
 * The anniversary after a number of renewals, or before the given one if the number is negative. Undefined if
 * the next anniversary can't be computed.
 * @example anniversaryAfter('competency', '2019-09-01', 1) // => '2020-08-31'
 */
export function anniversaryAfter(
  offer: RenewableOfferId<EditionId>,
  anniversary: CalendarDate,
  renewals: number,
): CalendarDate | undefined {
  const { next } = cycleOf(offer, anniversary).rule;
  return next ? shift(anniversary, repeated(next, renewals)) : undefined;
}

const isComputed = ({ anniversary }: ProjectedCycle) => {
  const year = Number(anniversary.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

const canRenew = (offer: RenewableOfferId<EditionId>, anniversary: CalendarDate) =>
  !caveatsFor(offer, anniversary).some(({ endsRenewal }) => endsRenewal === true);

/**
 * The coming cycles, the given one first. Fewer than `count` where they would leave the years we compute. With an offer,
 * also without those in which it can't be renewed anymore; only the given one if the next anniversary can't be computed.
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
    (cycle) => isComputed(cycle) && (cycle.index === 0 || offer === undefined || canRenew(offer, cycle.anniversary)),
  );
}

/**
 * The cycle a day belongs to if every window before it was used: the first whose window isn't over on that day. Undefined
 * where that cycle would leave the years we compute, where the next anniversary can't be computed, and, with an offer,
 * where it can't be renewed anymore.
 * @example cycleContaining('2019-09-01', '2021-09-05')?.anniversary // => '2021-08-31', whose window is open
 */
export function cycleContaining(
  anniversary: CalendarDate,
  today: CalendarDate,
  offer?: RenewableOfferId<EditionId>,
): ProjectedCycle | undefined {
  const id = offer ?? 'competency';
  const { next, window } = cycleOf(id, anniversary).rule;
  const closes = eventsOf(id, anniversary).find(({ event }) => event === window?.closes);
  if (!closes || !next || !('days' in next)) return undefined;
  const index = Math.max(0, Math.ceil(daysBetween(closes.on, today) / next.days));
  const cycle = cycleAt(anniversary, next, index);
  const isRenewable = index === 0 || offer === undefined || canRenew(offer, cycle.anniversary);
  return isComputed(cycle) && isRenewable ? cycle : undefined;
}
