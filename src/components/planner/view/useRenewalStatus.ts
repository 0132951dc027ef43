import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CalendarDate } from '../../../rules/index.ts';
import type { PlannedList, PlannedOffer } from '../list/planned-offer.ts';
import { eachInSlices } from '../list/slices.ts';
import { type OfferStatus, statusOf } from '../list/renewal-status.ts';

/**
 * The maximum number of new offers that are calculated in one task. For a list of thousands, one task would take most
 * of a second.
 */
const AT_ONCE = 500;

/**
 * The status of each offer, calculated once per offer and day. If many offers are new, the statuses of the previous
 * list are returned until all new ones are ready.
 */
export function useOfferStatuses(list: PlannedList, today: CalendarDate): readonly OfferStatus[] {
  const known = useMemo(() => new WeakMap<PlannedOffer, OfferStatus>(), [today]);
  const [ready, setReady] = useState<PlannedList>([]);

  const isShort = useMemo(() => list.filter((offer) => !known.has(offer)).length <= AT_ONCE, [list, known]);
  useEffect(() => {
    if (isShort) return undefined;
    const stop = new AbortController();
    const work = (offer: PlannedOffer) => known.has(offer) || known.set(offer, statusOf(offer, today));
    void eachInSlices(list, work, stop.signal).then((isDone) => {
      if (isDone && !stop.signal.aborted) setReady(list);
    });
    return () => stop.abort();
  }, [list, known, today, isShort]);

  const shown = isShort ? list : ready;
  return useMemo(
    () =>
      shown.map((offer) => {
        const status = known.get(offer) ?? statusOf(offer, today);
        known.set(offer, status);
        return status;
      }),
    [shown, known, today],
  );
}
