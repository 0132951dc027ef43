/** The dates of a renewal cycle as calendar entries, for files, links, and copied text. */
import type { DateFormat } from '../i18n/format.ts';
import type { SiteTranslator } from '../i18n/keys.ts';
import {
  type CalendarDate,
  type EditionId,
  type EventName,
  PROGRAMME_REPLACED,
  type Renewal,
  type RenewableOfferId,
} from '../rules/index.ts';

/** The events that have a text for calendars. The data of an edition decides which go into one (`inCalendar`). */
export const CALENDAR_EVENTS = [
  'first-reminder',
  'window-opens',
  'final-reminder',
  'window-closes',
  'next-anniversary',
  'look-from',
  'renew-on',
  'anniversary',
  'grace-ends',
  'qualification-closes',
] as const satisfies readonly EventName<EditionId>[];

export type CalendarEvent = (typeof CALENDAR_EVENTS)[number];

const isCalendarEvent = (event: EventName<EditionId>): event is CalendarEvent =>
  CALENDAR_EVENTS.some((known) => known === event);

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
  /** The partner's own name for the offer, or empty. Two competencies can have the same anniversary. */
  readonly name: string;
  readonly answer: Renewal<EditionId>;
  /** The absolute URL of the offer's answer. */
  readonly address: string;
}

const uidOf = ({ id }: CalendarSubject, event: CalendarEvent) => `${event}.${id}@renewal-guide`;

/** The subject of an entry: the partner's own name for the offer, and the kind of offer. */
export function subjectName(
  { offer, name }: { readonly offer: RenewableOfferId<EditionId>; readonly name: string },
  translator: SiteTranslator,
): string {
  const kind = translator.t(`offer.${offer}`);
  return name === '' || name === kind ? kind : `${name} (${kind})`;
}

/** When the offer can be renewed, or only the anniversary if sources disagree on that. */
function windowText(
  { anniversary, window }: Renewal<EditionId>,
  translator: SiteTranslator,
  format: DateFormat,
): string {
  const date = { anniversary: format.long(anniversary) };
  if (!window) return translator.t('calendar.cautious', date);
  const ends = { opens: format.long(window.firstDay), closes: format.long(window.lastDay) };
  return translator.t('calendar.window', { ...date, ...ends });
}

/** Where the dates come from. Today's program has the day on which its sources were read. */
function colophon({ caveatRules }: Renewal<EditionId>, translator: SiteTranslator, format: DateFormat): string {
  const readOn = caveatRules.find(({ id }) => id === 'as-read')?.days?.['date'];
  return readOn === undefined
    ? translator.t('calendar.colophon', { replaced: format.long(PROGRAMME_REPLACED) })
    : translator.t('calendar.colophon.today', { date: format.long(readOn) });
}

/**
 * The entries of one cycle, in chronological order. An offer that has ended has no entries.
 * @example entriesOf({ id: 'action-pack.2021-03-01', name: '', answer, address }, translator, format)[3].event // => 'window-closes'
 */
export function entriesOf(
  subject: CalendarSubject,
  translator: SiteTranslator,
  format: DateFormat,
): readonly CalendarEntry[] {
  const { answer, name, address } = subject;
  if (answer.isHistory) return [];
  const offer = subjectName({ offer: answer.offer, name }, translator);
  const texts = [windowText(answer, translator, format), colophon(answer, translator, format), address];
  const description = texts.join('\n');
  return answer.events.flatMap(({ event, on, inCalendar }) => {
    if (!inCalendar || !isCalendarEvent(event)) return [];
    const summary = translator.t(`calendar.${event}`, { offer });
    return [{ uid: uidOf(subject, event), event, date: on, summary, description, address }];
  });
}
