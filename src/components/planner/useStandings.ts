import { useMemo } from 'preact/hooks';
import type { CalendarDate } from '../../rules/index.ts';
import type { PlannedList, PlannedOffer } from './planned-offer.ts';
import { type Standing, standingOf } from './standing.ts';

/** Standings worked out once per entry and day. */
export function useStandings(list: PlannedList, today: CalendarDate): readonly Standing[] {
  const known = useMemo(() => new WeakMap<PlannedOffer, Standing>(), [today]);
  return useMemo(
    () =>
      list.map((offer) => {
        const standing = known.get(offer) ?? standingOf(offer, today);
        known.set(offer, standing);
        return standing;
      }),
    [list, known],
  );
}
