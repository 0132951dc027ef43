/** The calendar entries of a planner entry, in English. */
import { entriesOf } from '../../src/calendar/index.ts';
import { type PlannedOffer, currentAnniversary } from '../../src/components/planner/list/planned-offer.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import { stringsOf } from '../../src/i18n/strings.ts';

export function calendarEntries(entry: PlannedOffer) {
  const { id, offer, name } = entry;
  const subject = { id, offer, name, anniversary: currentAnniversary(entry), address: 'https://example.org/' };
  return entriesOf(subject, stringsOf('en-US'), createDateFormat('en-US'));
}
