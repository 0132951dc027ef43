import { useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import type { PlannedOffer } from '../list/planned-offer.ts';
import type { OfferStatus } from '../list/renewal-status.ts';
import type { PlannerView } from './view-props.ts';

/**
 * Renders each offer once per view and caches its row. Preact skips a row that it has seen before. If one offer of five
 * hundred changes, only one row is rendered.
 */
export function useRowCache(view: PlannerView, draw: (status: OfferStatus) => VNode): (status: OfferStatus) => VNode {
  const drawn = useRef({ view, rows: new WeakMap<PlannedOffer, VNode>() });
  if (drawn.current.view !== view) drawn.current = { view, rows: new WeakMap() };
  const { rows } = drawn.current;
  return (status) => {
    const row = rows.get(status.offer) ?? draw(status);
    rows.set(status.offer, row);
    return row;
  };
}
