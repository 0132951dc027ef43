/** The dates of a renewal cycle as calendar entries, for files, links, and copied text. */
import type { DateFormat } from '../i18n/format.ts';
import type { SiteTranslator } from '../i18n/keys.ts';
import type { StringKey } from '../i18n/keys.ts';
import {
  type CalendarDate,
  type EditionId,
  type EventName,
  PROGRAM_REPLACED,
  type RenewableOfferId,
  caveatsFor,
  editionOf,
  eventsOf,
  scheduleFrom,
} from '../rules/index.ts';
import { uidOf } from './uid.ts';

/** Events with a `calendar.*` string. An edition's data decides which of them get an entry (`inCalendar`). */
export type CalendarEvent =
  Extract<StringKey, `calendar.${EventName<EditionId>}`> extends `calendar.${infer Event}` ? Event : never;

/** An object, so that TypeScript reports an event that's missing. */
const CALENDAR_EVENTS: Readonly<Record<CalendarEvent, true>> = {
  'first-reminder': true,
  'window-opens': true,
  'final-reminder': true,
  'window-closes': true,
  'next-anniversary': true,
  anniversary: true,
  'look-from': true,
  'renew-on': true,
  'grace-ends': true,
  'qualification-closes': true,
};

const isCalendarEvent = (event: string): event is CalendarEvent => Object.hasOwn(CALENDAR_EVENTS, event);

export interface CalendarEntry {
  /** Stable for the same event of the same offer, so that importing a file again updates the entry. */
  readonly uid: string;
  readonly event: CalendarEvent;
  readonly date: CalendarDate;
  readonly summary: string;
  readonly description: string;
  readonly address?: string;
}

export interface CalendarSubject {
  /** The part of the UIDs that identifies the offer: see uid.ts. */
  readonly id: string;
  readonly offer: RenewableOfferId<EditionId>;
  /** The partner's own name for the offer, or empty. Two competencies can have the same anniversary. */
  readonly name: string;
  readonly anniversary: CalendarDate;
  /** The absolute URL of the offer's answer, if it's known. */
  readonly address?: string;
}

/** The partner's own name and the kind of offer, or only the kind. @example 'Paris office (Action Pack)' */
export function subjectName(
  { offer, name }: { readonly offer: RenewableOfferId<EditionId>; readonly name: string },
  translator: SiteTranslator,
): string {
  const kind = translator.t(`offer.${offer}`);
  return name === '' || name === kind ? kind : `${name} (${kind})`;
}

/** What the offer's dates are, and how far to rely on them. */
function descriptionNotes(
  { offer, anniversary }: CalendarSubject,
  translator: SiteTranslator,
  format: DateFormat,
): string[] {
  const anniversaryText = format.long(anniversary);
  if (editionOf(offer) === 'mpn-2021') {
    const schedule = scheduleFrom(anniversary);
    const [opens, closes] = [format.long(schedule['window-opens']), format.long(schedule['window-closes'])];
    return [
      translator.t('calendar.window', { anniversary: anniversaryText, opens, closes }),
      translator.t('calendar.colophon', { replaced: format.long(PROGRAM_REPLACED) }),
    ];
  }
  const readOn = caveatsFor(offer, anniversary).find(({ id }) => id === 'as-read')?.days?.['date'];
  return [
    translator.t('calendar.anniversary-date', { anniversary: anniversaryText }),
    ...(readOn ? [translator.t('calendar.colophon.maicpp', { date: format.long(readOn) })] : []),
  ];
}

/** The entries of one cycle, in chronological order. The edition's data decides which events get one (`inCalendar`). */
export function entriesOf(
  subject: CalendarSubject,
  translator: SiteTranslator,
  format: DateFormat,
): readonly CalendarEntry[] {
  const { address } = subject;
  const offer = subjectName(subject, translator);
  const description = [
    ...descriptionNotes(subject, translator, format),
    ...(address === undefined ? [] : [address]),
  ].join('\n');
  return eventsOf(subject.offer, subject.anniversary).flatMap(({ event, on, inCalendar }) =>
    inCalendar && isCalendarEvent(event)
      ? [
          {
            uid: uidOf(subject.id, event),
            event,
            date: on,
            summary: translator.t(`calendar.${event}`, { offer }),
            description,
            ...(address === undefined ? {} : { address }),
          },
        ]
      : [],
  );
}
