import type { CycleId, EditionId, EventName } from '../../../rules/index.ts';

export type EventKey = `dates.${EventName<EditionId>}` | 'dates.specialization.anniversary';

/** A specialization of today's program has its own string, because it can be renewed on its anniversary. */
export const eventKey = (event: EventName<EditionId>, cycle: CycleId<EditionId>): EventKey =>
  event === 'anniversary' && cycle === 'specialization' ? 'dates.specialization.anniversary' : `dates.${event}`;
