/** Dates in six languages, as a table that translators can read. */
import { describe, expect, test } from 'vitest';
import { createDateFormat, signedDays } from '../../src/i18n/format.ts';
import { calendarDate } from '../../src/rules/index.ts';

const FIRST = calendarDate('2021-03-01');
const OTHER = calendarDate('2021-06-22');

describe.each([
  [
    'en-US',
    'March 1, 2021',
    'Tuesday, June 22, 2021',
    'Tue, June 22, 2021',
    'Jun 22',
    'Jun 22, 2021',
    'March',
    'month day year',
  ],
  [
    'fr-FR',
    '1er mars 2021',
    'mardi 22 juin 2021',
    'mar. 22 juin 2021',
    '22 juin',
    '22 juin 2021',
    'mars',
    'day month year',
  ],
  [
    'zh-CN',
    '2021 年 3 月 1 日',
    '2021 年 6 月 22 日(周二)',
    '2021\u00a0年 6\u00a0月 22\u00a0日(周二)',
    '6 月 22 日',
    '2021 年 6 月 22 日',
    '3 月',
    'year month day',
  ],
  [
    'zh-TW',
    '2021 年 3 月 1 日',
    '2021 年 6 月 22 日(週二)',
    '2021\u00a0年 6\u00a0月 22\u00a0日(週二)',
    '6 月 22 日',
    '2021 年 6 月 22 日',
    '3 月',
    'year month day',
  ],
  [
    'sv-SE',
    '1 mars 2021',
    'tisdag 22 juni 2021',
    'tis 22 juni 2021',
    '22 juni',
    '22 juni 2021',
    'mars',
    'year month day',
  ],
  [
    'nl-NL',
    '1 maart 2021',
    'dinsdag 22 juni 2021',
    'di 22 juni 2021',
    '22 jun',
    '22 jun 2021',
    'maart',
    'day month year',
  ],
])('%s', (tag, long, full, table, dayMonth, short, month, order) => {
  const format = createDateFormat(tag);
  test('long, full, table, and short dates are in the language’s format', () => {
    expect([format.long(FIRST), format.full(OTHER), format.table(OTHER)]).toEqual([long, full, table]);
    expect([format.dayMonth(OTHER), format.short(OTHER)]).toEqual([dayMonth, short]);
  });
  test('a date in a table has its day and month in one part', () => {
    for (const date of [FIRST, OTHER]) {
      const [before, dayAndMonth, after] = format.tableParts(date);
      expect(before + dayAndMonth + after).toBe(format.table(date));
      expect(dayAndMonth).toMatch(/\d/);
      expect(dayAndMonth.replaceAll('\u00a0', ' ')).toContain(format.month(Number(date.slice(5, 7))));
      expect(dayAndMonth).not.toContain('2021');
    }
  });
  test('Chinese timeline labels have no spaces', () => {
    const compact = (text: string) => (tag.startsWith('zh') ? text.replaceAll(' ', '') : text);
    expect([format.label(OTHER), format.label(OTHER, true)]).toEqual([compact(dayMonth), compact(short)]);
  });
  test('months and the order of the fields are those of the language', () => {
    expect([format.month(3), format.fieldOrder.join(' ')]).toEqual([month, order]);
  });
  test('all twelve months differ', () => {
    expect(new Set(format.months('long')).size).toBe(12);
  });
});

describe('ranges give a shared year once', () => {
  test.each([
    ['en-US', 'January 1', 'June 30, 2020'],
    ['fr-FR', '1er janvier', '30 juin 2020'],
    ['zh-CN', '2020 年 1 月 1 日', '6 月 30 日'],
    ['zh-TW', '2020 年 1 月 1 日', '6 月 30 日'],
    ['sv-SE', '1 januari', '30 juni 2020'],
    ['nl-NL', '1 januari', '30 juni 2020'],
  ])('%s', (tag, first, last) => {
    const { range, long } = createDateFormat(tag);
    expect(range(calendarDate('2020-01-01'), calendarDate('2020-06-30'))).toEqual([first, last]);
    const [from, to] = [calendarDate('2020-12-15'), calendarDate('2021-01-14')];
    expect(range(from, to)).toEqual([long(from), long(to)]);
  });
});

test('French uses 1er only on the first', () => {
  const format = createDateFormat('fr-FR');
  expect(format.full(FIRST)).toBe('lundi 1er mars 2021');
  expect(format.dayMonth(FIRST)).toBe('1er mars');
  expect(format.long(calendarDate('2021-03-11'))).toBe('11 mars 2021');
  expect(format.long(calendarDate('2021-03-21'))).toBe('21 mars 2021');
});

test.each([
  [-15, '−15'],
  [0, '0'],
  [30, '+30'],
])('day %d is printed %s', (days, text) => {
  expect(signedDays(days)).toBe(text);
});
