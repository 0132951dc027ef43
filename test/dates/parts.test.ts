import { expect, test } from 'vitest';
import { readDay, readMonth, readYear } from '../../src/dates/parts.ts';

test.each([
  ['March', 3],
  ['sept', 9],
  ['Sep.', 9],
  ['ma', undefined], // March or May
  ['mar', 3],
  ['３', 3],
  ['03', 3],
  ['Smarch', undefined],
  ['février', 2],
  ['fe\u0301vrier', 2],
  ['FEVRIER', 2],
  ['févr.', 2],
  ['jui', undefined], // juin or juillet
  ['juil', 7],
  ['August', 8],
  ['三月', 3],
  ['3月', 3],
  ['十二月', 12],
  ['十一', 11],
  ['maj', 5],
  ['mrt', 3],
  ['maart', 3],
  ['monday', undefined],
  ['2021', undefined],
  ['3日', undefined],
  ['', undefined],
])('the month %j is %s', (text, month) => {
  expect(readMonth(text)).toBe(month);
});

test.each([
  ['1', 1],
  ['01', 1],
  ['1st', 1],
  ['22nd', 22],
  ['1er', 1],
  ['1 er', 1],
  ['1ᵉʳ', 1],
  ['1:a', 1],
  ['1ste', 1],
  ['2de', 2],
  ['３１日', 31],
  ['廿二日', 22],
  ['三十一', 31],
  ['5.', 5],
  ['Monday 5', 5],
  ['\u200E5', 5],
  ['x', undefined],
  ['2021', undefined],
  ['5月', undefined],
  ['5 March', undefined],
  ['1 2', undefined],
])('the day %j is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['2021', 2021],
  ['２０２１年', 2021],
  ['二〇二一', 2021],
  ['民國110年', 2021],
  ['公元2021年', 2021],
  ['0000', 0],
  ['21', undefined],
  ['’21', undefined],
  ['110', undefined],
  ['10000', undefined],
])('the year %j is %s', (text, year) => {
  expect(readYear(text)).toBe(year);
});
