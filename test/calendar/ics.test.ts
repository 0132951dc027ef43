/** Calendar files, parsed by an independent library. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesAsText, entriesOf, googleLink, nextRevision, outlookLink, writeIcs } from '../../src/calendar/index.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import { LOCALES, type LocaleTag } from '../../src/i18n/locales.ts';
import { oneLine } from '../../src/i18n/one-line.ts';
import { stringsOf } from '../../src/i18n/strings.ts';
import { calendarDate, eventsOf, scheduleFrom } from '../../src/rules/index.ts';
import { readBack } from './read-back.ts';

const REVISION = 38_361_600; // seconds from 2020-01-01 to 2021-03-20
const ANNIVERSARY = calendarDate('2021-03-01');
const CLOSES = scheduleFrom(ANNIVERSARY)['window-closes'];
const EVENTS = eventsOf('competency', ANNIVERSARY).filter(({ inCalendar }) => inCalendar);
const ADDRESS = 'https://example.org/docs/zh-cn/renew-mpn-offers/?offer=competency&anniversary=2021-03-01';

const SUBJECT = {
  id: 'bcdfghjkmnpq',
  offer: 'competency',
  name: '',
  anniversary: ANNIVERSARY,
  address: ADDRESS,
} as const;

const entries = (tag: LocaleTag, name = '') => entriesOf({ ...SUBJECT, name }, stringsOf(tag), createDateFormat(tag));

describe.each(LOCALES.map(({ tag }) => tag))('%s', (tag) => {
  const written = entries(tag);
  const text = writeIcs('x', written, REVISION);

  test('the file has the same all-day events as the entries, with their texts', () => {
    const read = readBack(text).map(({ event }) => [
      event.uid,
      event.startDate.toString(),
      event.endDate.toString(),
      event.summary,
    ]);
    expect(read).toEqual(written.map(({ uid, date, summary }) => [uid, date, dayAfter(date), summary]));
    expect(written.map(({ date }) => date)).toEqual(EVENTS.map(({ on }) => on));
    for (const { component, event } of readBack(text)) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.description).toBe(written[0]?.description);
      expect(event.description).toContain(ADDRESS);
      expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    }
  });

  test('each event has an alarm at 9:00 on the day before', () => {
    for (const { component } of readBack(text)) {
      const [alarm] = component.getAllSubcomponents('valarm');
      expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15H');
      expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    }
  });

  test('lines have at most 75 octets, end in CRLF, and don’t split characters', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(text).not.toContain('METHOD');
  });
});

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

test('a long Chinese description survives folding', () => {
  const [entry] = entries('zh-TW');
  if (!entry) throw new Error('no entry');
  const description = `${'續約時間範圍，最後一天；𠮷'.repeat(40)}\n${ADDRESS}`;
  const [read] = readBack(writeIcs('名稱', [{ ...entry, description }], REVISION));
  expect(read?.event.description).toBe(description);
});

describe('UIDs', () => {
  const uidsOf = (subject: Partial<Parameters<typeof entriesOf>[0]>, tag: LocaleTag = 'en-US') =>
    entriesOf({ ...SUBJECT, ...subject }, stringsOf(tag), createDateFormat(tag)).map(({ uid }) => uid);

  test('don’t depend on language, name, or date, so that importing again updates entries', () => {
    const uids = uidsOf({});
    expect(new Set(uids).size).toBe(EVENTS.length);
    expect(uidsOf({}, 'zh-CN')).toEqual(uids);
    expect(uidsOf({ name: '数据 Data' })).toEqual(uids);
    expect(uidsOf({ anniversary: calendarDate('2021-06-22') })).toEqual(uids);
  });
  test('differ between two offers, even if they have the same facts', () => {
    const other = uidsOf({ id: 'wvtrqpnmkjhg' });
    expect(uidsOf({}).filter((uid) => other.includes(uid))).toEqual([]);
  });
  test('are short and ASCII, however long the name', () => {
    for (const uid of uidsOf({ name: '續'.repeat(200) })) {
      expect(uid).toMatch(/^[\x21-\x7e]+$/);
      expect(uid.length).toBeLessThanOrEqual(255);
    }
  });
});

describe('revisions', () => {
  const NOON = Date.parse('2021-03-20T12:00:00Z') / 1000;

  test('increase with the clock, across devices', () => {
    expect(nextRevision(NOON, [])).toBe(38_404_800);
    expect(nextRevision(NOON + 1, [])).toBe(38_404_801);
  });
  test('increase even if the clock is stopped, was set back, or is wrong', () => {
    const first = nextRevision(NOON, []);
    expect(nextRevision(NOON, [first])).toBe(first + 1);
    expect(nextRevision(NOON - 86_400, [first])).toBe(first + 1);
    expect(nextRevision(-NOON, [])).toBe(0);
    expect(nextRevision(-NOON, [0])).toBe(1);
  });
  test('fit into 31 bits, and invalid revisions are ignored', () => {
    expect(nextRevision(Date.parse('2099-12-31') / 1000, [])).toBe(2 ** 31 - 1);
    for (const junk of [NaN, -1, 1.5, Infinity, 2 ** 31]) {
      expect(nextRevision(NOON, [junk, 7])).toBe(38_404_800);
    }
  });
  test('are the SEQUENCE and DTSTAMP of every event', () => {
    for (const revision of [0, 86_399, 38_404_800, 2 ** 31 - 1]) {
      for (const { component } of readBack(writeIcs('x', entries('en-US'), revision))) {
        expect(component.getFirstPropertyValue('sequence')).toBe(revision);
        const stamp = new Date((revision + Date.parse('2020-01-01T00:00:00Z') / 1000) * 1000);
        expect(String(component.getFirstPropertyValue('dtstamp'))).toBe(stamp.toISOString().replace('.000', ''));
      }
    }
  });
});

describe('hostile names', () => {
  const read = (name: string) => {
    const text = writeIcs(name, entries('en-US', name), REVISION);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    // No line ends but CRLF, no other control characters, and no lone surrogates.
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u);
    return readBack(text).map(({ event }) => event);
  };

  test.each([
    'A\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    'A\u0085BEGIN:VEVENT',
    'A\u2028SUMMARY:x\u2029',
    'A\u0000\u0007\u000b\u000c\u007f',
    'half \ud83d and \ude00',
    '\u202egnp.exe\u2067',
    'a\\nb; c, d: "e" \\',
  ])('give five events and no lines of their own: %j', (name) => {
    const events = read(name);
    expect(events).toHaveLength(EVENTS.length);
    expect(events.map(({ summary }) => summary)).toEqual(entries('en-US', oneLine(name)).map(({ summary }) => summary));
    expect(oneLine(name)).not.toMatch(/\p{Bidi_Control}/u);
  });
  test('can’t break the file, whatever they are', () => {
    const units = fc.constantFrom('binary', 'grapheme', 'grapheme-composite');
    const names = fc
      .tuple(units, fc.array(fc.constantFrom('\r', '\n', '\u0085', '\u2028', '\u202e', '\ud83d', ';', '\\', ',', ' ')))
      .chain(([unit, odd]) => fc.string({ unit, maxLength: 40 }).map((text) => text + odd.join('') + text));
    fc.assert(
      fc.property(names, (name) => {
        const events = read(name);
        expect(events).toHaveLength(EVENTS.length);
        for (const { summary } of events) expect(summary).toContain(oneLine(name));
      }),
    );
  });
});

test('links for web calendars are for an all-day event', () => {
  const last = entries('sv-SE').find(({ event }) => event === 'window-closes');
  if (!last) throw new Error('no last day');
  const outlook = new URL(outlookLink(last)).searchParams;
  expect([outlook.get('startdt'), outlook.get('enddt'), outlook.get('allday')]).toEqual([
    CLOSES,
    dayAfter(CLOSES),
    'true',
  ]);
  expect(outlook.get('subject')).toBe(last.summary);
  const google = new URL(googleLink(last)).searchParams;
  expect(google.get('dates')).toBe([CLOSES, dayAfter(CLOSES)].map((day) => day.replaceAll('-', '')).join('/'));
  expect(google.get('details')).toContain(ADDRESS);
});

test('the dates as text are in order, one per line', () => {
  const lines = entriesAsText(entries('en-US'), createDateFormat('en-US')).split('\n');
  expect(lines).toHaveLength(EVENTS.length);
  const translator = stringsOf('en-US');
  const last = translator.t('calendar.window-closes', { offer: translator.t('offer.competency') });
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(CLOSES));
  expect(lines[3]).toBe(`${CLOSES}  ${day}  ${last}`);
});

describe("today's program", () => {
  const written = (offer: Parameters<typeof entriesOf>[0]['offer'], anniversary: string) =>
    entriesOf(
      { ...SUBJECT, offer, anniversary: calendarDate(anniversary) },
      stringsOf('en-US'),
      createDateFormat('en-US'),
    );

  test.each([
    ['solutions-partner-designation', '2026-12-15', ['look-from', 'renew-on', 'qualification-closes']],
    ['partner-success-core', '2025-06-10', ['window-opens', 'window-closes']],
    ['specialization', '2027-01-20', ['window-opens', 'anniversary', 'grace-ends']],
  ] as const)('%s has only the events that can be relied on', (offer, anniversary, expected) => {
    const dates = new Map(eventsOf(offer, calendarDate(anniversary)).map(({ event, on }) => [event, on]));
    expect(written(offer, anniversary).map(({ event, date }) => [event, date])).toEqual(
      expected.map((event) => [event, dates.get(event)]),
    );
  });

  test('an entry has the policy date, and says which dates take precedence', () => {
    for (const { description } of written('partner-launch', '2026-12-01')) {
      expect(description).toContain('November 26, 2026');
      expect(description).toContain('The dates in Partner Center take precedence.');
      expect(description).not.toContain('mid-2021');
    }
  });
});
