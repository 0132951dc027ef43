/** Spellings one by one, with the expected date or message. For thousands more, see spellings.test.ts. */
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../src/components/calculator/question/question.ts';
import { type DayMonthOrder, readDate } from '../../src/dates/index.ts';
import { localeOf } from '../../src/i18n/locales.ts';

const read = (text: string, tag: string, order?: DayMonthOrder) =>
  readDate(text, localeOf(tag), order === undefined ? {} : { order });

function dateOf(text: string, tag: string): string {
  const reading = read(text, tag);
  return reading.ok ? reading.date : codeOf(reading);
}

describe.each([
  [
    'a time of day is ignored',
    '2021-03-01',
    [
      ['en-US', '3/1/2021 12:00:00 AM', '2021-03-01 00:00:00', '1 Mar 2021 00:00', 'Mar 1, 2021, 12:00 AM'],
      ['en-US', '2021-03-01T00:00:00Z', '2021-03-01T23:59:59.999-11:00', '20210301T091422Z', '2021-03-01Z'],
      ['en-US', '2021-03-01 00:00:00.0000000 +00:00', '3/1/2021 12am', '9:14 p.m., March 1, 2021', '2021-03-01 24:00'],
      ['en-US', 'March 1, 2021 at 12:00:00\u202FAM Coordinated Universal Time', '2021-03-01T00:00+01:00[Europe/Paris]'],
      ['en-US', 'Mon Mar 01 2021 00:00:00 GMT+0100 (Central European Standard Time)', 'Mon Mar  1 00:00:00 CET 2021'],
      ['en-US', 'Mon, 1 Mar 2021 23:14:22 -0800', 'March 1, 2021 (UTC)', '3/1/2021 9:14 AM GMT−8'],
      ['fr-FR', '01/03/2021 00:00', '1 mars 2021 à 00:00', 'lundi 1 mars 2021 à 9h14', '1er mars 2021 à 00 h 00'],
      [
        'fr-FR',
        '1 mars 2021 à 00 h 00 min 00 s',
        '01/03/2021 à 9 h',
        '1 mars 2021 à 00:00:00 heure normale d’Europe centrale',
      ],
      ['zh-CN', '2021/3/1 上午12:00', '2021/3/1 0:00:00', '2021年3月1日 星期一 上午 9:14', '2021年3月1日 9时14分'],
      [
        'zh-TW',
        '2021/3/1 上午12:00',
        '週一 2021/3/1 上午 09:14',
        '2021年3月1日 凌晨12:00:00 [UTC]',
        '2021年3月1日9點14分00秒',
      ],
      [
        'sv-SE',
        '2021-03-01 kl. 00:00',
        '1 mars 2021 kl. 09.14',
        '2021-03-01 09.14',
        '2021-03-01 12:00 fm',
        'den 1 mars 2021 kl 9',
        '1 mars 2021 klockan 9.14',
      ],
      [
        'nl-NL',
        '1-3-2021 0:00',
        '1 maart 2021 om 0:00 uur',
        '01-03-2021 9.14 uur',
        '1 mrt 2021, 12:00 a.m.',
        '1 maart 2021 9u14',
      ],
    ],
  ],
  [
    'weekdays before or after the date, and in brackets',
    '2021-03-01',
    [
      ['en-US', '2021-03-01 (Mon)', 'Monday 2021-03-01', 'Mon 3/1/2021', '3/1/2021, Monday', '[Mon.] 2021-03-01'],
      ['fr-FR', 'lun. 01/03/2021', 'lundi 01/03/2021', '01/03/2021 (lun)', 'le lundi 1er mars 2021'],
      [
        'zh-CN',
        '2021-03-01 周一',
        '星期一 2021/3/1',
        '2021年3月1日（周一）',
        '2021/3/1 礼拜一',
        '2021年3月1日，星期一',
      ],
      ['zh-TW', '2021/03/01(一)', '2021/3/1（一）', '2021/3/1 星期一', '2021年3月1日(週一)', '禮拜一 2021/3/1'],
      ['sv-SE', 'mån 2021-03-01', 'måndagen den 1 mars 2021', '2021-03-01 (måndag)', 'mån. 2021-03-01'],
      ['nl-NL', 'ma 1-3-2021', 'maandag 1 maart 2021', '1-3-2021 (ma.)', 'ma. 1 mrt. 2021'],
    ],
  ],
  [
    'names of months with any separator, in their own language or another',
    '2021-03-01',
    [
      [
        'en-US',
        '01-Mar-2021',
        '2021-Mar-01',
        '1/Mar/2021',
        '01.Mar.2021',
        '01MAR2021',
        'Mar-01-2021',
        'March the 1st, 2021',
      ],
      [
        'en-US',
        'the 1st of March 2021',
        '2021 March 1',
        '1 mars 2021',
        '1 maart 2021',
        'March 1 2021.',
        '“March 1, 2021”',
      ],
      ['fr-FR', '01-mars-2021', '1-mars-2021', '1er mars 2021', '1 er mars 2021', 'Mar 1, 2021', 'MARS 1, 2021'],
      ['zh-CN', '2021年三月1日', '1-三月-2021', 'Mar 1, 2021', '3月1日 2021年', '2021年3月1号', '2021 年 3 月 1 日'],
      ['zh-TW', '2021年3月1號', '三月 1, 2021', '1 March 2021'],
      ['sv-SE', '1-mar-2021', 'den 1:e mars 2021', '1:a mars 2021', 'den 1 mars 2021', '1/3-2021', '1/3 2021'],
      ['nl-NL', '1-mrt-2021', '1 mrt. 2021', '1ste maart 2021', '1e maart 2021', 'op 1 maart 2021', '1-maart-2021'],
    ],
  ],
  [
    'invisible characters and lookalikes',
    '2021-03-01',
    [
      [
        'en-US',
        '\u200E3\u200E/\u200E1\u200E/\u200E2021',
        '\u202A3/1/2021\u202C',
        '\u20663/1/2021\u2069',
        '\u200F2021-03-01',
      ],
      [
        'en-US',
        '\uFEFF2021-03-01',
        '2021-\u200B03-\u200B01',
        'Mar\u00ADch 1, 2021',
        '2021\u221203\u221201',
        '2021–03–01',
      ],
      [
        'en-US',
        '2021\u201103\u201101',
        'March\u00A01,\u202F2021',
        'March\u20091,\u20032021',
        '3\u20441\u20442021',
        "'2021-03-01",
      ],
      ['fr-FR', '01\u2009/\u200903\u2009/\u20092021', '1\u1d49\u02b3 mars 2021', '="01/03/2021"', "'01/03/2021"],
      ['zh-TW', '２０２１／３／１', '２０２１年３月１日', '2021－03－01', '２０２１．３．１'],
    ],
  ],
  [
    'digits only, Chinese numerals, and years of an era',
    '2021-03-01',
    [
      ['en-US', '20210301', '20210301 00:00'],
      [
        'zh-CN',
        '二〇二一年三月一日',
        '二零二一年三月一号',
        '2021年三月一日',
        '公元2021年3月1日',
        '贰零贰壹年叁月零壹日',
      ],
      [
        'zh-TW',
        '二○二一年三月一日',
        '民國110年3月1日',
        '中華民國110年3月1日',
        '民國一一〇年三月一日',
        '民國110/3/1',
        '西元2021年3月1日',
      ],
      ['zh-TW', '令和3年3月1日', '民国110年3月1日'],
    ],
  ],
  [
    'dates from email programs',
    '2021-03-01',
    [
      ['en-US', 'Sent: Monday, March 1, 2021 9:14 AM', 'Date: Mon, Mar 1, 2021 at 9:14 AM', 'Mon 3/1/2021 9:14 AM'],
      ['fr-FR', 'Envoyé : lundi 1 mars 2021 09:14', 'Date\u00A0: lundi 1 mars 2021 à 09:14', 'lun. 01/03/2021 09:14'],
      ['zh-CN', '发送时间: 2021年3月1日 9:14', '发送时间：2021年3月1日 星期一 9:14'],
      ['zh-TW', '寄件日期: 2021年3月1日 上午 09:14', '2021/3/1 (週一) 上午 09:14'],
      ['sv-SE', 'Skickat: den 1 mars 2021 09:14', 'Skickat: måndag 1 mars 2021 09:14', 'mån 2021-03-01 09:14'],
      ['nl-NL', 'Verzonden: maandag 1 maart 2021 9:14', 'Datum: maandag 1 maart 2021 om 09:14', 'ma 1-3-2021 09:14'],
    ],
  ],
] as const)('%s', (_, date, rows) => {
  test.each(rows.flatMap(([tag, ...texts]) => texts.map((text) => [tag, text] as const)))('%s: %j', (tag, text) => {
    expect(dateOf(text, tag)).toBe(date);
  });
});

test.each([
  ['en-US', 'Tues, June 22, 2021', '2021-06-22'],
  ['en-US', 'Thurs, June 24, 2021', '2021-06-24'],
  ['en-US', 'Weds 23 June 2021', '2021-06-23'],
  ['en-US', '22/6/2021', '2021-06-22'],
  ['fr-FR', 'Mar 22, 2021', '2021-03-22'],
  ['fr-FR', 'mar. 22 juin 2021', '2021-06-22'],
  ['fr-FR', 'mar. 2 mars 2021', '2021-03-02'],
  ['fr-FR', 'mar. 02/03/2021', '2021-03-02'],
  ['zh-TW', '二○二一年三月廿二日', '2021-03-22'],
  ['zh-TW', '二〇二〇年十二月三十一日', '2020-12-31'],
  ['zh-CN', '2021/3/7（日）', '2021-03-07'],
  ['nl-NL', '2de maart 2021', '2021-03-02'],
  ['nl-NL', 'za 2 jan 2021', '2021-01-02'],
  ['sv-SE', 'lördagen den 6:e mars 2021', '2021-03-06'],
])('%s: %j is %s', (tag, text, date) => {
  expect(dateOf(text, tag)).toBe(date);
});

describe('the order of day and month', () => {
  test.each([
    ['en-US', '9/1/2021', '2021-09-01', 'mdy', '2021-01-09'],
    ['zh-CN', '9/1/2021', '2021-09-01', 'mdy', '2021-01-09'],
    ['fr-FR', '9/1/2021', '2021-01-09', 'dmy', '2021-09-01'],
    ['sv-SE', '9/1 2021 00:00', '2021-01-09', 'dmy', '2021-09-01'],
    ['nl-NL', '09-01-2021', '2021-01-09', 'dmy', '2021-09-01'],
  ])('in %s decides how %s is read: as %s (%s), not %s', (tag, text, date, order, alternative) => {
    const reading = read(text, tag);
    expect(reading).toMatchObject({ ok: true, date, order, alternative });
    expect(reading).not.toHaveProperty('isEvidence', true);
  });

  test.each([
    ['dmy', '2021-01-09', 'dmy'],
    ['mdy', '2021-09-01', 'mdy'],
    ['ymd', '2021-09-01', 'mdy'],
  ] as const)('that is requested is used: %s gives %s', (asked, date, order) => {
    for (const tag of ['en-US', 'fr-FR', 'zh-TW']) expect(read('9/1/2021', tag, asked)).toMatchObject({ date, order });
  });

  test.each([
    ['15/06/2021', 'mdy', '2021-06-15', 'dmy'],
    ['06/15/2021', 'dmy', '2021-06-15', 'mdy'],
    ['Mon 01/03/2021', 'mdy', '2021-03-01', 'dmy'],
    ['01/03/2021 (dim.)', 'dmy', '2021-01-03', 'mdy'],
  ] as const)(
    'doesn’t matter for %s, which can only be read one way, even if %s is requested',
    (text, asked, date, order) => {
      const reading = read(text, 'en-US', asked);
      expect(reading).toMatchObject({ ok: true, date, order, isEvidence: true });
      expect(reading).not.toHaveProperty('alternative');
    },
  );

  test('has no evidence in a date with equal day and month', () => {
    const reading = read('5/5/2021', 'en-US');
    expect(reading).toMatchObject({ ok: true, date: '2021-05-05', order: 'mdy', isEvidence: false });
    expect(reading).not.toHaveProperty('alternative');
  });

  test.each(['2021-01-09', '2021/1/9', '9 January 2021', '2021年1月9日', '20210109'])(
    'doesn’t matter for %s',
    (text) => {
      for (const order of ['dmy', 'mdy', 'ymd'] as const) {
        const reading = read(text, 'en-US', order);
        expect(reading).toMatchObject({ ok: true, date: '2021-01-09' });
        expect(reading).not.toHaveProperty('order');
        expect(reading).not.toHaveProperty('alternative');
      }
    },
  );
});

describe.each([
  [
    'year-not-four-digits',
    ['3/1/21', '1-3-21', '01.03.21', '21-03-01', '3/1/21 12:00 AM', '1 mars -21', '1 mars 21', '1-mrt-21', '01-Mar-21'],
    [
      'Mar 1, 21',
      "1 March '21",
      'maart ’21',
      'Mar-21',
      '1/3-21',
      "'21-03-01",
      '21年3月1日',
      '1/2/3',
      '110/3/1',
      '110.03.01',
    ],
    ['110年3月1日', '22/06/20210', '1/2/10000', '01/03/21 09.14'],
  ],
  ['serial-number', ['44256', '44256.5', '44256,375', '36526', ' 44256 ', '４４２５６'], [], []],
  ['digits-only', ['210301', '01032021', '1100301', '20212103', '1614556800', '20210301000000'], [], []],
  ['time-only', ['12:00', '00:00:00', '9:14 AM', 'kl. 09.14', '上午12:00', '9 h 14'], [], []],
  ['date-missing', ['', '   ', '\u200B'], [], []],
  ['year-missing', ['22/6', '1/3', '22 juin', '3月1日', '1-Mar', 'March 1st'], [], []],
  ['day-missing', ['March 2021', '03/2021', '2021-03', '2021年3月'], [], []],
  ['never-such-day', ['30 February', '31 juin'], [], []],
  ['no-such-day', ['31/02/2021', '2021-02-29', '29 February 2021', '31 avril 2021 00:00', '02/30/2021'], [], []],
  ['month-unknown', ['2021-13-01', '二〇二一年十三月一日', '2021-00-10'], [], []],
  ['day-not-a-number', ['32 mars 2021', '99/1/2021', '0 mars 2021'], [], []],
  ['year-out-of-range', ['1 March 1989', '2100-01-01', '民國元年1月1日', '1/1/0000', '民國2021年3月1日'], [], []],
  ['weekday-differs', ['Tuesday, March 1, 2021', '2021-03-01 (Sun)', 'mar. 1 mars 2021', '2021/03/01(三)'], [], []],
  [
    'date-unreadable',
    [
      'some day in June 2021',
      'abc',
      '?',
      '22',
      '2021',
      'M 1 2021',
      '2021-W09-1',
      '5 Mar-01-2016',
      '2049-Mar-08 31',
      '2021-060',
      '1,3,2021',
      '2021-Q1',
    ],
    [
      '2021-03-01 2021-03-02',
      '01/03/2021-05/03/2021',
      '1-2 March 2021',
      '1/2 March 2021',
      '1 March 2021 5',
      '2021-03-01 123',
    ],
    [
      '1 March 2021 BC',
      'before 1 March 2021',
      '1 Mar 2021 or 2 Mar 2021',
      '2021-03-01 25:61',
      '農曆2021年3月1日',
      '2021年3月初一',
    ],
  ],
])('the fault %s is reported for', (fault, ...lists) => {
  test.each(lists.flat())('%j', (text) => {
    for (const tag of ['en-US', 'fr-FR', 'zh-TW', 'sv-SE']) {
      expect(read(text, tag), tag).toMatchObject({ ok: false, of: `calculator.error.${fault}` });
    }
  });
});

test('a refusal quotes the text as typed and gives an example', () => {
  expect(read(' 3/1/21 12:00 AM ', 'en-US')).toMatchObject({ values: { found: '3/1/21 12:00 AM' } });
  expect(read('whenever', 'fr-FR')).toMatchObject({ values: { found: 'whenever', example: '1er mars 2021' } });
  expect(read('Tue 2021-03-01', 'nl-NL')).toMatchObject({ values: { date: 'maandag 1 maart 2021' } });
  expect(read('31/02/2021', 'sv-SE')).toMatchObject({ values: { day: 31, month: 'februari', year: 2021 }, count: 28 });
});

test('quoted text has no invisible characters and is shortened', () => {
  expect(read('\u202E1 x\u200B 2021', 'en-US')).toMatchObject({ values: { found: '1 x 2021' } });
  const refusal = read('2021-03-01 '.repeat(100_000), 'en-US');
  if (refusal.ok || refusal.of !== 'calculator.error.date-unreadable') throw new Error('read as a date');
  expect(String(refusal.values.found).length).toBe(81);
});
