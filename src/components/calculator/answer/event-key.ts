/** The string that says what happens on a date. */
import type { CycleId, EditionId, EventName } from '../../../rules/index.ts';

export type EventKey = `dates.${EventName<EditionId>}` | 'dates.specialization.anniversary';

/**
 * A specialization of today's program can be renewed on its anniversary; an offer of the former program couldn't.
 * @example eventKey('window-closes', 'yearly') // => 'dates.window-closes'
 */
export const eventKey = (event: EventName<EditionId>, cycle: CycleId<EditionId>): EventKey =>
  event === 'anniversary' && cycle === 'specialization' ? 'dates.specialization.anniversary' : `dates.${event}`;
