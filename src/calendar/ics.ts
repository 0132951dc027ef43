/** Calendar files: all-day events, an alarm at nine the day before, lines folded by octets. */
import { type IcsEvent, generateIcsCalendar } from 'ts-ics';
import { type CalendarDate, plusDays, toUtcDate } from '../rules/index.ts';
import type { CalendarEntry } from './entries.ts';

const MAX_OCTETS = 75;
/** Nine o'clock on the day before: an all-day event begins at midnight. */
const ALARM_HOURS_BEFORE = 15;

const encoder = new TextEncoder();

/** One content line as the standard wants it: at most 75 octets, continued after a space, no character cut in two. */
function foldLine(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}

/** ts-ics folds by characters; its lines are joined again and folded by octets. */
function refold(text: string): string {
  const lines = text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

/** Text without characters a calendar file may not contain; line breaks stay, and are escaped by the library. */
const paragraphs = (text: string) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
/** Text on one line: a name with a line break in it must not begin a line of the file. */
const oneLine = (text: string) => paragraphs(text).replaceAll('\n', ' ');

function eventOf(entry: CalendarEntry, stamp: CalendarDate): IcsEvent {
  return {
    uid: entry.uid,
    stamp: { date: toUtcDate(stamp) },
    start: { date: toUtcDate(entry.date), type: 'DATE' },
    end: { date: toUtcDate(plusDays(entry.date, 1)), type: 'DATE' }, // the end of an all-day event is not part of it
    summary: oneLine(entry.summary),
    description: paragraphs(entry.description),
    url: entry.address,
    timeTransparent: 'TRANSPARENT',
    sequence: 0,
    alarms: [
      {
        action: 'DISPLAY',
        description: oneLine(entry.summary),
        trigger: { type: 'relative', value: { before: true, hours: ALARM_HOURS_BEFORE } },
      },
    ],
  };
}

/**
 * A calendar file (text/calendar, UTF-8, CRLF).
 * @param stamp the day the file is made as of
 */
export function writeIcs(name: string, entries: readonly CalendarEntry[], stamp: CalendarDate): string {
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Renewal Guide//Renewal Guide//EN',
    name: oneLine(name),
    events: entries.map((entry) => eventOf(entry, stamp)),
  });
  return refold(text);
}
