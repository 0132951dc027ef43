import { useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import type { PlannedOffer } from '../list/planned-offer.ts';
import type { OfferStatus } from '../list/renewal-status.ts';
import type { PlannerView } from './view-props.ts';

/** Preact doesn't render a cached row again, so a change of one offer only renders its row. */
export function useRowCache(
  view: PlannerView,
  renderRow: (status: OfferStatus) => VNode,
): (status: OfferStatus) => VNode {
  const cache = useRef({ view, rows: new WeakMap<PlannedOffer, VNode>() });
  if (cache.current.view !== view) cache.current = { view, rows: new WeakMap() };
  const { rows } = cache.current;
  return (status) => {
    const row = rows.get(status.offer) ?? renderRow(status);
    rows.set(status.offer, row);
    return row;
  };
}
