import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import {
  dateWordsOf,
  readDay,
  readMonth,
  readWholeDate,
  readYear,
} from '../../src/components/calculator/typed-date.ts';

const WORDS = Object.fromEntries(LOCALES.map(({ tag }) => [tag as string, dateWordsOf(tag)]));
const wordsOf = (tag: string) => {
  const words = WORDS[tag];
  if (!words) throw new Error(tag);
  return words;
};

test.each([
  ['en-US', 'March', 3],
  ['en-US', 'sept', 9],
  ['en-US', 'Sep.', 9],
  ['en-US', 'ma', undefined], // March and May
  ['en-US', 'mar', 3],
  ['en-US', '３', 3],
  ['en-US', 'Smarch', undefined],
  ['fr-FR', 'février', 2],
  ['fr-FR', 'FEVRIER', 2],
  ['fr-FR', 'févr.', 2],
  ['fr-FR', 'jui', undefined], // juin and juillet
  ['fr-FR', 'juil', 7],
  ['fr-FR', 'August', 8],
  ['zh-CN', '三月', 3],
  ['zh-CN', '3月', 3],
  ['zh-TW', '十二月', 12],
  ['sv-SE', 'maj', 5],
  ['nl-NL', 'mrt', 3],
  ['nl-NL', 'maart', 3],
  ['nl-NL', '', undefined],
])('%s: the month %j is %s', (tag, text, month) => {
  expect(readMonth(text, wordsOf(tag))).toBe(month);
});

test.each([
  ['1', 1],
  ['01', 1],
  ['1st', 1],
  ['22nd', 22],
  ['1er', 1],
  ['1:a', 1],
  ['３１日', 31],
  ['5.', 5],
  ['x', undefined],
  ['2021', undefined],
])('the day %j is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['2021', 2021],
  ['２０２１年', 2021],
  ['0000', 0],
  ['21', undefined],
  ['10000', undefined],
])('the year %j is %s', (text, year) => {
  expect(readYear(text)).toBe(year);
});

describe('a whole date in one field', () => {
  test.each([
    ['en-US', '2021-06-22', '2021 06 22'],
    ['en-US', '2021-06-22T00:00:00Z', '2021 06 22'],
    ['en-US', '6/22/2021', '2021 6 22'],
    ['en-US', '22/6/2021', '2021 6 22'],
    ['en-US', 'June 22, 2021', '2021 June 22'],
    ['en-US', 'Tuesday, June 22nd, 2021', '2021 June 22nd'],
    ['en-US', '22 June 2021', '2021 June 22'],
    ['fr-FR', '22/06/2021', '2021 06 22'],
    ['fr-FR', 'le 1er juin 2021', '2021 juin 1er'],
    ['fr-FR', 'mardi 22 juin 2021', '2021 juin 22'],
    ['zh-CN', '2021年6月22日', '2021 6 22'],
    ['zh-CN', '２０２１年６月２２日星期二', '2021 6 22'],
    ['zh-TW', '2021 年 6 月 22 日', '2021 6 22'],
    ['zh-TW', '2021/6/22', '2021 6 22'],
    ['sv-SE', 'den 22 juni 2021', '2021 juni 22'],
    ['sv-SE', '22/6 2021', '2021 6 22'],
    ['nl-NL', '22-06-2021', '2021 06 22'],
    ['nl-NL', 'dinsdag 22 juni 2021', '2021 juni 22'],
    ['nl-NL', '22.6.2021', '2021 6 22'],
    ['en-US', '30 February', ' February 30'],
    ['en-US', '31/02/2021', '2021 02 31'],
    ['en-US', '2021-13-01', '2021 13 01'],
    ['en-US', '1/2/10000', '10000 1 2'],
    ['en-US', '1/2/21', 'none'],
    ['en-US', '22', 'none'],
    ['en-US', 'June', 'none'],
    ['en-US', 'some day in June 2021', 'none'],
    ['en-US', '', 'none'],
  ])('%s: %j is taken apart as %j', (tag, text, parts) => {
    const whole = readWholeDate(text, wordsOf(tag));
    expect(whole ? `${whole.text.year} ${whole.text.month} ${whole.text.day}` : 'none').toBe(parts);
  });

  test.each([
    ['en-US', '9/1/2021', '9 1', '1 9'],
    ['fr-FR', '9/1/2021', '1 9', '9 1'],
    ['sv-SE', '9/1/2021', '1 9', '9 1'],
    ['zh-CN', '9/1/2021', '9 1', '1 9'],
  ])('%s: %s reads as month and day %s, and could be %s', (tag, text, first, other) => {
    const whole = readWholeDate(text, wordsOf(tag));
    expect(whole && `${whole.text.month} ${whole.text.day}`).toBe(first);
    expect(whole?.other && `${whole.other.month} ${whole.other.day}`).toBe(other);
  });

  test.each(['5/5/2021', '13/1/2021', '2021-01-09'])('%s can be read in one way only', (text) => {
    expect(readWholeDate(text, wordsOf('en-US'))?.other).toBeUndefined();
  });
});
