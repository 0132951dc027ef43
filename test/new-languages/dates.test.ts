/** A language that's added to the table writes and reads dates as `Intl` does, in the Gregorian calendar. */
import { NEW_LANGUAGES } from './table.ts';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/dates/index.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import { formatList } from '../../src/i18n/list.ts';
import { localeOf } from '../../src/i18n/locales.ts';
import { calendarDate } from '../../src/rules/index.ts';
import { DAYS } from '../dates/spellings.ts';

const DATE = calendarDate('2021-06-07');

test.each([
  ['ja-JP', '2021年6月7日', '2021年6月7日月曜日', '6月7日', ['year', 'month', 'day'], 'A、B、C'],
  ['ko-KR', '2021년 6월 7일', '2021년 6월 7일 월요일', '6월 7일', ['year', 'month', 'day'], 'A, B 및 C'],
  ['de-DE', '7. Juni 2021', 'Montag, 7. Juni 2021', '7. Juni', ['day', 'month', 'year'], 'A, B und C'],
  ['ar-SA', '7 يونيو 2021', 'الاثنين، 7 يونيو 2021', '7 يونيو', ['day', 'month', 'year'], 'A وB وC'],
])('%s has its own dates, order of fields, and lists', (tag, long, full, dayMonth, fieldOrder, list) => {
  const format = createDateFormat(tag);
  expect([format.long(DATE), format.full(DATE), format.dayMonth(DATE)]).toEqual([long, full, dayMonth]);
  expect(format.fieldOrder).toEqual(fieldOrder);
  expect(formatList(tag, ['A', 'B', 'C'])).toBe(list);
});

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { day: '2-digit', month: '2-digit', year: 'numeric' },
  { day: 'numeric', month: 'numeric', year: 'numeric' },
  { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
];

describe.each(NEW_LANGUAGES)('%s', (tag) => {
  test.each(STYLES)('a date in the style %j is read', (style) => {
    // Once with the digits of the language, and once with Latin ones.
    for (const locale of [`${tag}-u-ca-gregory`, `${tag}-u-ca-gregory-nu-latn`]) {
      const intl = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
      const wrong = DAYS.flatMap((date) => {
        const text = intl.format(new Date(`${date}T00:00:00Z`));
        const reading = readDate(text, localeOf(tag));
        return reading.ok && reading.date === date ? [] : [text];
      });
      expect(wrong).toEqual([]);
    }
  });
});
