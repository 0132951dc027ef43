/** The days of a renewal cycle as calendar entries: what stands in a file, behind a link, or in copied text. */
import type { DateFormat } from '../i18n/format.ts';
import type { SiteTranslator } from '../i18n/keys.ts';
import { type CalendarDate, PROGRAMME_REPLACED, type RenewableOfferId, type Schedule } from '../rules/index.ts';

/** The events that go into a calendar; the anniversary itself calls for nothing, and the lost day is the day after the last. */
export const CALENDAR_EVENTS = [
  'first-reminder',
  'window-opens',
  'final-reminder',
  'window-closes',
  'next-anniversary',
] as const;

export type CalendarEvent = (typeof CALENDAR_EVENTS)[number];

export interface CalendarEntry {
  /** The same for the same event of the same offer, so that importing a file again updates. */
  readonly uid: string;
  readonly event: CalendarEvent;
  readonly date: CalendarDate;
  readonly summary: string;
  readonly description: string;
  readonly address: string;
}

export interface CalendarSubject {
  /** What its UIDs are made of: the same for the same offer, different for different ones. Short, ASCII. */
  readonly id: string;
  readonly offer: RenewableOfferId;
  /** What the partner calls it, if anything: two competencies may share an anniversary. */
  readonly name: string;
  readonly schedule: Schedule;
  /** Where its answer stands, with origin. */
  readonly address: string;
}

const uidOf = ({ id }: CalendarSubject, event: CalendarEvent) => `${event}.${id}@renewal-guide`;

/** What an entry is about: the partner's own name for the offer, and its kind. */
export function subjectName(
  { offer, name }: { readonly offer: RenewableOfferId; readonly name: string },
  translator: SiteTranslator,
): string {
  const kind = translator.t(`offer.${offer}`);
  return name === '' || name === kind ? kind : `${name} (${kind})`;
}

/**
 * The entries of one cycle, in the order in which they come.
 * @example entriesOf({ id: 'action-pack.2021-03-01', offer: 'action-pack', name: '', schedule, address }, words, format)[3].event // => 'window-closes'
 */
export function entriesOf(
  subject: CalendarSubject,
  translator: SiteTranslator,
  format: DateFormat,
): readonly CalendarEntry[] {
  const { schedule, address } = subject;
  const offer = subjectName(subject, translator);
  const window = translator.t('calendar.window', {
    anniversary: format.long(schedule.anniversary),
    opens: format.long(schedule['window-opens']),
    closes: format.long(schedule['window-closes']),
  });
  const colophon = translator.t('calendar.colophon', { replaced: format.long(PROGRAMME_REPLACED) });
  return CALENDAR_EVENTS.map((event) => ({
    uid: uidOf(subject, event),
    event,
    date: schedule[event],
    summary: translator.t(`calendar.${event}`, { offer }),
    description: `${window}\n${colophon}\n${address}`,
    address,
  }));
}
