/** The key of the string that says what happens on a date. */
import type { CycleId, EditionId, EventName } from '../../../rules/index.ts';

export type EventKey = `dates.${EventName<EditionId>}` | 'dates.specialization.anniversary';

/**
 * The key of the string for an event. The anniversary of a specialization of today's program has a separate string,
 * because the specialization can be renewed on that day. Offers of the former program couldn't be.
 * @example eventKey('window-closes', 'yearly') // => 'dates.window-closes'
 */
export const eventKey = (event: EventName<EditionId>, cycle: CycleId<EditionId>): EventKey =>
  event === 'anniversary' && cycle === 'specialization' ? 'dates.specialization.anniversary' : `dates.${event}`;
