import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CalendarDate } from '../../../rules/index.ts';
import type { PlannedList, PlannedOffer } from '../list/planned-offer.ts';
import { eachInSlices } from '../list/slices.ts';
import { type OfferStatus, statusOf } from '../list/renewal-status.ts';

/** For a list of thousands, one task would take most of a second. */
const MAX_NEW_PER_TASK = 500;

/** While the statuses of many new offers are calculated, returns those of the previous list. */
export function useOfferStatuses(list: PlannedList, today: CalendarDate): readonly OfferStatus[] {
  const cache = useMemo(() => new WeakMap<PlannedOffer, OfferStatus>(), [today]);
  const [readyList, setReadyList] = useState<PlannedList>([]);

  const hasFewNew = useMemo(() => list.filter((offer) => !cache.has(offer)).length <= MAX_NEW_PER_TASK, [list, cache]);
  useEffect(() => {
    if (hasFewNew) return undefined;
    const controller = new AbortController();
    const work = (offer: PlannedOffer) => cache.has(offer) || cache.set(offer, statusOf(offer, today));
    void eachInSlices(list, work, controller.signal).then((isDone) => {
      if (isDone && !controller.signal.aborted) setReadyList(list);
    });
    return () => controller.abort();
  }, [list, cache, today, hasFewNew]);

  const shown = hasFewNew ? list : readyList;
  return useMemo(
    () =>
      shown.map((offer) => {
        const status = cache.get(offer) ?? statusOf(offer, today);
        cache.set(offer, status);
        return status;
      }),
    [shown, cache, today],
  );
}
