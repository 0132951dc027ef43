/** Dates in six languages, as a table a translator can read. */
import { describe, expect, test } from 'vitest';
import { createDateFormat, signedDays } from '../../src/i18n/format.ts';
import { calendarDate } from '../../src/rules/index.ts';

const FIRST = calendarDate('2021-03-01');
const OTHER = calendarDate('2021-06-22');

describe.each([
  ['en-US', 'March 1, 2021', 'Tuesday, June 22, 2021', 'Jun 22', 'Jun 22, 2021', 'Tue', 'March', 'month day year'],
  ['fr-FR', '1er mars 2021', 'mardi 22 juin 2021', '22 juin', '22 juin 2021', 'mar.', 'mars', 'day month year'],
  ['zh-CN', '2021年3月1日', '2021年6月22日星期二', '6月22日', '2021年6月22日', '星期二', '3月', 'year month day'],
  ['zh-TW', '2021年3月1日', '2021年6月22日 星期二', '6月22日', '2021年6月22日', '星期二', '3月', 'year month day'],
  ['sv-SE', '1 mars 2021', 'tisdag 22 juni 2021', '22 juni', '22 juni 2021', 'tis', 'mars', 'year month day'],
  ['nl-NL', '1 maart 2021', 'dinsdag 22 juni 2021', '22 jun', '22 jun 2021', 'di', 'maart', 'day month year'],
])('%s', (tag, long, full, dayMonth, short, weekday, month, order) => {
  const format = createDateFormat(tag);
  test('long, full, short', () => {
    expect([format.long(FIRST), format.full(OTHER), format.dayMonth(OTHER), format.short(OTHER)]).toEqual([
      long,
      full,
      dayMonth,
      short,
    ]);
  });
  test('weekday, month, order of the fields', () => {
    expect([format.weekday(OTHER), format.month(3), format.fieldOrder.join(' ')]).toEqual([weekday, month, order]);
  });
  test('twelve different months', () => {
    expect(new Set(format.months('long')).size).toBe(12);
  });
});

test('French says 1er on the first only', () => {
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
