/**
 * UIDs of calendar events. They never change, so that importing a file again updates an event. Answers and the planner use
 * different ones, so that neither overwrites the other's events.
 */
import type { CalendarDate, EditionId, EventName, RenewableOfferId } from '../rules/index.ts';

/** @param id identifies the offer: `answerId` of an answer, or the ID of an offer in the planner. Short and ASCII. */
export const uidOf = (id: string, event: EventName<EditionId>): string => `${event}.${id}@renewal-guide`;

export const answerId = (offer: RenewableOfferId<EditionId>, anniversary: CalendarDate): string =>
  `${offer}.${anniversary}`;
