/**
 * UIDs of calendar events never change, so that importing a file again updates the event. Those of answers and the
 * planner differ, so that neither overwrites the other's entries.
 */
import type { CalendarDate, EditionId, EventName, RenewableOfferId } from '../rules/index.ts';

/**
 * @param id a short ASCII ID: the result of `answerId`, or the ID of an entry in the planner
 * @example uidOf('action-pack.2021-03-01', 'window-closes') // => 'window-closes.action-pack.2021-03-01@renewal-guide'
 */
export const uidOf = (id: string, event: EventName<EditionId>): string => `${event}.${id}@renewal-guide`;

/** @example answerId('action-pack', '2021-03-01') // => 'action-pack.2021-03-01' */
export const answerId = (offer: RenewableOfferId<EditionId>, anniversary: CalendarDate): string =>
  `${offer}.${anniversary}`;
