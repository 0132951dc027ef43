/** The command of the npm package: answers in each format, lists, and usage errors. */
import { describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import { writeCsv } from '../../src/components/planner/list/export-csv.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { answerData, answerOn, calendarDate, scheduleFrom } from '../../src/rules/index.ts';
import { runCommand } from '../../packages/rules/cli/run.ts';
import { message, stringsOf, translatorOf } from '../strings.ts';
import { closes, daysLeft } from '../window.ts';

const TODAY = calendarDate('2021-07-20');
const OFFER = ['--offer', 'action-pack', '--anniversary', '2021-06-22'];

async function command(args: readonly string[], file = '', device = { ok: true, date: TODAY } as const) {
  const output = { out: '', err: '' };
  const code = await runCommand(args, {
    out: (text) => (output.out += text),
    err: (text) => (output.err += text),
    readFile: () => Promise.resolve(new TextEncoder().encode(file)),
    today: () => device,
    secondsNow: () => 1_600_000_000,
  });
  return { code, ...output };
}

const eventsIn = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    date: String(event.getFirstPropertyValue('dtstart')),
    url: event.getFirstPropertyValue('url'),
  }));

describe('the text format', () => {
  test('has the answer’s sentence, the dates that the calculator copies, and the day', async () => {
    const { code, out, err } = await command(OFFER);
    expect([code, err]).toEqual([0, '']);
    const t = (key: string, values = {}) => translatorOf('en-US').t(key, values);
    const offer = t('offer.action-pack');
    const { full, long } = createDateFormat('en-US');
    const schedule = scheduleFrom(calendarDate('2021-06-22'));
    const sentence = { opens: long(schedule['window-opens']), closes: long(schedule['window-closes']) };
    const line = (event: keyof typeof schedule) =>
      `${schedule[event]}  ${full(schedule[event])}  ${t(`calendar.${event}`, { offer })}`;
    expect(out).toBe(
      [
        translatorOf('en-US').n('answer.open', daysLeft('2021-06-22', TODAY), sentence),
        '',
        line('first-reminder'),
        line('window-opens'),
        line('final-reminder'),
        line('window-closes'),
        line('next-anniversary'),
        t('answer.as-of', { today: 'Tuesday, July 20, 2021' }),
        '',
      ].join('\n'),
    );
  });

  test.each(LOCALES.map(({ tag }) => tag))('is in %s, with a link to the article in this language', async (tag) => {
    const { out } = await command([...OFFER, '--locale', tag, '--site', 'https://guide.example/renewals/']);
    expect(out).toContain(message(tag, 'offer.action-pack'));
    expect(out).toContain(
      `\nhttps://guide.example/renewals/${tag.toLowerCase()}/renew-mpn-offers/?offer=action-pack&anniversary=2021-06-22\n`,
    );
  });

  test.each([
    [['--offer', 'program-membership'], 'caveat.as-read.title'],
    [['--offer', 'solutions-partner-designation', '--anniversary', '2027-03-01'], 'caveat.as-read.title'],
    [['--offer', 'competency', '--anniversary', '2025-06-01'], 'caveat.renewals-ended.title'],
  ])('has the caveats of the answer to %s', async (args, key) => {
    expect((await command(args)).out).toContain(message('en-US', key));
  });

  test('has no dates for an ended offer', async () => {
    const { out } = await command(['--offer', 'competency', '--anniversary', '2025-06-01']);
    expect(out).toContain(message('en-US', 'answer.ended'));
    expect(out).not.toMatch(/^\d{4}-/m);
  });
});

test('the JSON format has the names of the DOM contract, and the question', async () => {
  const { out } = await command(['--offer', 'action-pack', '--purchase', '2020-06-22', '--format', 'json']);
  const anniversary = calendarDate('2021-06-22');
  expect(JSON.parse(out)).toEqual({
    ...answerData(answerOn({ offer: 'action-pack', anniversary, today: TODAY })),
    purchase: '2020-06-22',
    anniversary,
    today: TODAY,
  });
  expect(JSON.parse(out)).toMatchObject({
    stage: 'open',
    daysLeft: daysLeft(anniversary, TODAY),
    lastDayToPay: closes(anniversary),
    fee: 'due',
  });
});

describe('the ICS format', () => {
  test('has the UIDs of the calculator’s file, with the answer’s address if the site is given', async () => {
    const { out } = await command([...OFFER, '--format', 'ics', '--site', 'https://guide.example']);
    const url = 'https://guide.example/en-us/renew-mpn-offers/?offer=action-pack&anniversary=2021-06-22';
    expect(eventsIn(out)).toContainEqual({
      uid: 'window-closes.action-pack.2021-06-22@renewal-guide',
      date: closes('2021-06-22'),
      url,
    });
    expect(out.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(eventsIn((await command([...OFFER, '--format', 'ics'])).out).map((event) => event.url)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });

  test.each([
    [['--offer', 'network-membership'], 'has no renewal dates'],
    [['--offer', 'competency', '--anniversary', '2025-06-01'], 'can no longer be renewed'],
    [['--offer', 'specialization', '--anniversary', '2021-03-01'], 'The renewal window is over'],
  ])('isn’t written for %s, and the exit code is 1', async (args, expectedMessage) => {
    const { code, out, err } = await command([...args, '--format', 'ics']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(expectedMessage);
  });
});

describe('a list exported from the planner', () => {
  const planned = { offer: 'competency', name: 'Data, gold', basis: 'anniversary', renewals: 0 } as const;
  const list = [
    { ...planned, id: 'bcdfghjkmnpq', date: calendarDate('2021-06-22') },
    { ...planned, id: 'ccdfghjkmnpq', date: calendarDate('2025-06-22') },
  ];

  test.each(['en-US', 'nl-NL'])(
    'gives one file with the UIDs of the planner, without ended offers (%s)',
    async (tag) => {
      const csv = writeCsv(list, stringsOf(tag), tag);
      const { code, out, err } = await command(['--list', 'offers.csv', '--locale', tag], csv);
      expect([code, err]).toEqual([0, '']);
      expect(eventsIn(out).map(({ uid }) => uid)).toContain('window-closes.bcdfghjkmnpq@renewal-guide');
      expect(out).not.toContain('ccdfghjkmnpq');
    },
  );

  test('gives each offer the address of its article if the site is given', async () => {
    const current = {
      ...planned,
      offer: 'specialization',
      id: 'dcdfghjkmnpq',
      date: calendarDate('2027-06-22'),
    } as const;
    const csv = writeCsv(
      [{ ...planned, id: 'bcdfghjkmnpq', date: calendarDate('2021-06-22') }, current],
      stringsOf('en-US'),
      'en-US',
    );
    const { out } = await command(['--list', 'offers.csv', '--site', 'https://guide.example'], csv);
    const linked = eventsIn(out).map(({ uid, url }) => {
      const [id] = /(?<=\.)[a-z]{12}(?=@)/.exec(String(uid)) ?? [];
      return `${id}: ${new URL(String(url)).pathname}`;
    });
    expect(new Set(linked)).toEqual(
      new Set(['bcdfghjkmnpq: /en-us/renew-mpn-offers/', 'dcdfghjkmnpq: /en-us/renew-partner-program-offers/']),
    );
  });

  test('has its rows without an ID or a date reported with their line, and the others written', async () => {
    const csv = [
      ['offer', 'name', 'anniversary', 'id'].map((role) => message('en-US', `planner.csv.${role}`)).join(),
      'action-pack,A,2021-06-22,',
      'competency,B,2021-06-22,bcdfghjkmnpq',
      'competency,C,,ccdfghjkmnpq',
    ].join('\n');
    const { code, out, err } = await command(['--list', 'offers.csv'], csv);
    expect(code).toBe(1);
    expect(err).toMatch(/^offers\.csv:4: .+\noffers\.csv:2: This row has no ID/);
    expect(eventsIn(out).length).toBe(5);
  });

  test.each([
    ['', 'offers.csv has no offers. Give a list that was exported from the planner (CSV).'],
    ['competency,03/04/2021\ncompetency,05/06/2021', 'offers.csv:1: "03/04/2021" can be read'],
  ])('is a usage error if it can’t be read: %j', async (csv, expectedMessage) => {
    const { code, out, err } = await command(['--list', 'offers.csv'], csv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(expectedMessage);
  });
});

test.each([
  [[], '--offer is missing. Use one of: competency,'],
  [['--offer', 'gold'], '--offer is "gold", which isn\'t an offer of this guide. Use one of:'],
  [['action-pack'], '"action-pack" doesn\'t belong to an option. Write --offer action-pack?'],
  [['--ofer', 'x'], "Unknown option '--ofer'."],
  [['--offer', 'competency'], '"competency" needs a date. Give --anniversary or --purchase, as YYYY-MM-DD.'],
  [['--offer', 'specialization'], '"specialization" needs a date. Give --anniversary, as YYYY-MM-DD.'],
  [['--offer', 'specialization', '--purchase', '2026-01-01'], "can't be computed from --purchase. Give --anniversary."],
  [[...OFFER, '--purchase', '2020-06-22'], 'Both --anniversary and --purchase were given. Give one of them.'],
  [['--offer', 'network-membership', '--purchase', '2020-06-22'], 'has no renewal dates. Leave out --purchase.'],
  [['--offer', 'competency', '--purchase', '2021-02-29'], '--purchase is "2021-02-29", but that month has 28 days.'],
  [['--offer', 'competency', '--anniversary', '2021-13-01'], 'there is no month 13. Months run from 01 to 12.'],
  [['--offer', 'competency', '--anniversary', '22.6.2021'], 'a date is written YYYY-MM-DD. Write it like 2021-06-22.'],
  [['--offer', 'competency', '--anniversary', '1989-01-01'], 'dates are computed from 1990 to 2099.'],
  [['--offer', 'competency', '--purchase', '2099-06-01'], 'but its anniversary is after 2099. Give an earlier date.'],
  [[...OFFER, '--today', 'tomorrow'], '--today is "tomorrow", but a date is written YYYY-MM-DD.'],
  [[...OFFER, '--format', 'pdf'], '--format is "pdf". Use text, json, ics.'],
  [[...OFFER, '--locale', 'qaa-QM'], 'There are no words for --locale qaa-QM. Use en-US, fr-FR,'],
  [[...OFFER, '--site', 'guide.example'], '--site is "guide.example". Give the address of the guide, such as'],
  [[...OFFER, '--parity', '1'], '--parity is "1". Use odd or even.'],
  [
    ['--list', 'a.csv', '--offer', 'competency'],
    '--list has offers and dates of its own. Leave out --offer, or --list.',
  ],
  [['--list', 'a.csv', '--format', 'json'], '--list writes a calendar file. Use --format ics, or leave --format out.'],
])('usage error: %s', async (args, expectedMessage) => {
  const { code, out, err } = await command(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(expectedMessage);
  expect(err).toContain('For help, run: renewal-dates --help');
});

test('--help lists options, languages, offers, and exit codes', async () => {
  const { code, out } = await command(['--help']);
  expect(code).toBe(0);
  for (const word of ['--purchase', '--parity', 'zh-TW', 'azure-expert-msp', 'Exit codes']) expect(out).toContain(word);
});
