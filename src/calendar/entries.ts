/** The dates of a renewal cycle as calendar entries, for files, links, and copied text. */
import type { DateFormat } from '../i18n/format.ts';
import type { SiteTranslator } from '../i18n/keys.ts';
import { type CalendarDate, PROGRAMME_REPLACED, type RenewableOfferId, type Schedule } from '../rules/index.ts';

/** The events that go into a calendar. The anniversary requires no action, and benefits-lost is the day after the deadline. */
export const CALENDAR_EVENTS = [
  'first-reminder',
  'window-opens',
  'final-reminder',
  'window-closes',
  'next-anniversary',
] as const;

export type CalendarEvent = (typeof CALENDAR_EVENTS)[number];

export interface CalendarEntry {
  /** Stable for the same event of the same offer, so that importing a file again updates the entry. */
  readonly uid: string;
  readonly event: CalendarEvent;
  readonly date: CalendarDate;
  readonly summary: string;
  readonly description: string;
  readonly address: string;
}

export interface CalendarSubject {
  /** The part of the UIDs that identifies the offer. Short and ASCII. */
  readonly id: string;
  readonly offer: RenewableOfferId;
  /** The partner's own name for the offer, or empty. Two competencies can have the same anniversary. */
  readonly name: string;
  readonly schedule: Schedule;
  /** The absolute URL of the offer's answer. */
  readonly address: string;
}

const uidOf = ({ id }: CalendarSubject, event: CalendarEvent) => `${event}.${id}@renewal-guide`;

/** The subject of an entry: the partner's own name for the offer, and the kind of offer. */
export function subjectName(
  { offer, name }: { readonly offer: RenewableOfferId; readonly name: string },
  translator: SiteTranslator,
): string {
  const kind = translator.t(`offer.${offer}`);
  return name === '' || name === kind ? kind : `${name} (${kind})`;
}

/**
 * The entries of one cycle, in chronological order.
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
