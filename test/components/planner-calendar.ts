/** The calendar entries of a planner entry, in English. */
import { entriesOf } from '../../src/calendar/index.ts';
import { type PlannedOffer, currentAnniversary } from '../../src/components/planner/list/planned-offer.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import { stringsOf } from '../../src/i18n/strings.ts';
import { type CalendarDate, answerOn } from '../../src/rules/index.ts';

export function writeCalendarEvents(entry: PlannedOffer, today: CalendarDate) {
  const answer = answerOn({ offer: entry.offer, anniversary: currentAnniversary(entry), today });
  const subject = { id: entry.id, name: entry.name, answer, address: 'https://example.org/' };
  return entriesOf(subject, stringsOf('en-US'), createDateFormat('en-US'));
}
