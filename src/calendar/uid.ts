/**
 * UIDs of calendar events. The UID of an event never changes, so that importing a file again updates the event. Answers
 * and the planner have different UIDs for the same event, so that neither overwrites the other's entries.
 */
import type { CalendarDate, EditionId, EventName, RenewableOfferId } from '../rules/index.ts';

/**
 * The UID of an offer's event.
 * @param id identifies the offer: the result of `answerId` for an answer, or the entry's ID in the planner. It's short
 *   and ASCII
 * @example uidOf('action-pack.2021-03-01', 'window-closes') // => 'window-closes.action-pack.2021-03-01@renewal-guide'
 */
export const uidOf = (id: string, event: EventName<EditionId>): string => `${event}.${id}@renewal-guide`;

/** The part of an answer's UIDs that identifies the offer. @example 'action-pack.2021-03-01' */
export const answerId = (offer: RenewableOfferId<EditionId>, anniversary: CalendarDate): string =>
  `${offer}.${anniversary}`;
