/** Writes calendar files (iCalendar, RFC 5545). All-day events have an alarm at 9:00 on the day before. */
import { type IcsEvent, generateIcsCalendar, generateIcsEvent } from 'ts-ics';
import { oneLine } from '../i18n/one-line.ts';
import { plusDays, toUtcDate } from '../rules/index.ts';
import type { CalendarEntry } from './entries.ts';
import { momentOf } from './revision.ts';

const MAX_OCTETS = 75;
/** An all-day event begins at midnight, so an alarm 15 hours before it is at 9:00 on the day before. */
const ALARM_HOURS_BEFORE = 15;

/** The UTF-8 length of a code unit. The first half of a surrogate pair counts for the whole pair. */
function octetsOf(codeUnit: number): number {
  if (codeUnit < 0x80) return 1;
  if (codeUnit < 0x800) return 2;
  if (codeUnit < 0xd800 || codeUnit > 0xdfff) return 3;
  return codeUnit < 0xdc00 ? 4 : 0;
}

/** Folds a content line as RFC 5545, 3.1, requires: at most 75 octets per line, without splitting a character. */
function foldLine(line: string): string {
  let folded = '';
  let start = 0;
  let octets = 0;
  for (let index = 0; index < line.length; index++) {
    const needed = octetsOf(line.charCodeAt(index));
    if (octets + needed > MAX_OCTETS) {
      folded += `${line.slice(start, index)}\r\n `;
      start = index;
      octets = 1;
    }
    octets += needed;
  }
  return folded + line.slice(start);
}

/** By octets, because ts-ics folds by characters. */
const foldLines = (lines: string) => lines.split('\r\n').map(foldLine).join('\r\n');

/** The line breaks stay, because ts-ics escapes them. */
const cleanLines = (text: string) => text.split('\n').map(oneLine).join('\n');

function eventOf(entry: CalendarEntry, revision: number): IcsEvent {
  const summary = oneLine(entry.summary);
  return {
    uid: entry.uid,
    stamp: { date: momentOf(revision) },
    start: { date: toUtcDate(entry.date), type: 'DATE' },
    end: { date: toUtcDate(plusDays(entry.date, 1)), type: 'DATE' }, // DTEND is exclusive
    summary,
    description: cleanLines(entry.description),
    ...(entry.address === undefined ? {} : { url: entry.address }),
    timeTransparent: 'TRANSPARENT',
    sequence: revision,
    alarms: [
      {
        action: 'DISPLAY',
        description: summary,
        trigger: { type: 'relative', value: { before: true, hours: ALARM_HOURS_BEFORE } },
      },
    ],
  };
}

/** The lines before and after the events of a calendar file. */
export function icsFrame(name: string): readonly [begin: string, end: string] {
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Renewal Guide//Renewal Guide//EN',
    name: oneLine(name),
    events: [],
  });
  // ts-ics has already folded the name by characters, so unfold it first.
  const lines = foldLines(text.replaceAll('\r\n ', ''));
  const end = lines.lastIndexOf('END:VCALENDAR');
  return [lines.slice(0, end), lines.slice(end)];
}

/** For a file that's written in parts. */
export function icsEvents(entries: readonly CalendarEntry[], revision: number): string {
  return entries
    .map((entry) => foldLines(generateIcsEvent(eventOf(entry, revision), { skipFormatLines: true })))
    .join('');
}

/**
 * A complete calendar file (text/calendar, UTF-8, CRLF).
 * @param revision from `nextRevision`: the SEQUENCE and DTSTAMP of all events
 */
export function writeIcs(name: string, entries: readonly CalendarEntry[], revision: number): string {
  const [begin, end] = icsFrame(name);
  return begin + icsEvents(entries, revision) + end;
}
