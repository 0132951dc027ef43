/** Calendar files, read back by an independent reader. */
import { describe, expect, test } from 'vitest';
import {
  CALENDAR_EVENTS,
  entriesAsText,
  entriesOf,
  googleLink,
  outlookLink,
  writeIcs,
} from '../../src/calendar/index.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import { LOCALES, type LocaleTag } from '../../src/i18n/locales.ts';
import { stringsOf } from '../../src/i18n/strings.ts';
import { calendarDate, scheduleFrom } from '../../src/rules/index.ts';
import { readBack } from './read-back.ts';

const STAMP = calendarDate('2021-03-20');
const SCHEDULE = scheduleFrom(calendarDate('2021-03-01'));
const ADDRESS = 'https://example.org/docs/zh-cn/renew-mpn-offers/?offer=competency&anniversary=2021-03-01';

const entries = (tag: LocaleTag, name = '') =>
  entriesOf({ offer: 'competency', name, schedule: SCHEDULE, address: ADDRESS }, stringsOf(tag), createDateFormat(tag));

describe.each(LOCALES.map(({ tag }) => tag))('%s', (tag) => {
  const written = entries(tag);
  const text = writeIcs('x', written, STAMP);

  test('the same days come back, whole, with their words', () => {
    const read = readBack(text).map(({ event }) => [
      event.uid,
      event.startDate.toString(),
      event.endDate.toString(),
      event.summary,
    ]);
    expect(read).toEqual(written.map(({ uid, date, summary }) => [uid, date, scheduleEnd(date), summary]));
    expect(written.map(({ date }) => date)).toEqual(CALENDAR_EVENTS.map((event) => SCHEDULE[event]));
    for (const { component, event } of readBack(text)) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.description).toBe(written[0]?.description);
      expect(event.description).toContain(ADDRESS);
      expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    }
  });

  test('each has an alarm at nine the day before', () => {
    for (const { component } of readBack(text)) {
      const [alarm] = component.getAllSubcomponents('valarm');
      expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15H');
      expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    }
  });

  test('lines have at most 75 octets, end in CRLF, and cut no character', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(text).not.toContain('METHOD');
  });
});

function scheduleEnd(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

test('a long Chinese description survives folding', () => {
  const [entry] = entries('zh-TW');
  if (!entry) throw new Error('no entry');
  const description = `${'續約時間範圍，最後一天；𠮷'.repeat(40)}\n${ADDRESS}`;
  const [read] = readBack(writeIcs('名稱', [{ ...entry, description }], STAMP));
  expect(read?.event.description).toBe(description);
});

test('importing again updates: the same offer and cycle have the same UIDs, whatever the language or day', () => {
  const uids = (tag: LocaleTag, name?: string) => entries(tag, name).map(({ uid }) => uid);
  expect(uids('fr-FR')).toEqual(uids('zh-CN'));
  expect(new Set(uids('en-US')).size).toBe(CALENDAR_EVENTS.length);
  const other = scheduleFrom(calendarDate('2022-03-01'));
  const next = entriesOf(
    { offer: 'competency', name: '', schedule: other, address: ADDRESS },
    stringsOf('en-US'),
    createDateFormat('en-US'),
  );
  expect(next.map(({ uid }) => uid).filter((uid) => uids('en-US').includes(uid))).toEqual([]);
});

test('two competencies with one anniversary do not overwrite each other', () => {
  const security = entries('en-US', 'Security').map(({ uid }) => uid);
  const data = entries('en-US', '数据 Data').map(({ uid }) => uid);
  expect(security.filter((uid) => data.includes(uid))).toEqual([]);
  expect(entries('en-US', 'SECURITY').map(({ uid }) => uid)).toEqual(security);
  for (const uid of data) expect(uid).toMatch(/^[\x21-\x7e]+$/);
});

test('control characters in a name do not break the file', () => {
  const text = writeIcs('x', entries('en-US', 'A\u0007\r\nBEGIN:VEVENT, b; c\\n'), STAMP);
  const [first] = readBack(text);
  expect(readBack(text)).toHaveLength(CALENDAR_EVENTS.length);
  expect(first?.event.summary).toContain('BEGIN:VEVENT, b; c\\n');
});

test('links for calendars on the web carry the day, whole', () => {
  const last = entries('sv-SE').find(({ event }) => event === 'window-closes');
  if (!last) throw new Error('no last day');
  const outlook = new URL(outlookLink(last)).searchParams;
  expect([outlook.get('startdt'), outlook.get('enddt'), outlook.get('allday')]).toEqual([
    '2021-03-31',
    '2021-04-01',
    'true',
  ]);
  expect(outlook.get('subject')).toBe(last.summary);
  const google = new URL(googleLink(last)).searchParams;
  expect(google.get('dates')).toBe('20210331/20210401');
  expect(google.get('details')).toContain(ADDRESS);
});

test('the dates as text: one a line, in order', () => {
  const lines = entriesAsText(entries('en-US'), createDateFormat('en-US')).split('\n');
  expect(lines).toHaveLength(CALENDAR_EVENTS.length);
  const words = stringsOf('en-US');
  const last = words.t('calendar.window-closes', { offer: words.t('offer.competency') });
  expect(lines[3]).toBe(`2021-03-31  Wednesday, March 31, 2021  ${last}`);
});
