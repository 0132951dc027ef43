import { describe, expect, test } from 'vitest';
import {
  calendarDate,
  daysBetween,
  daysInMonth,
  isInRange,
  monthEdge,
  plusDays,
  plusYears,
  readCalendarDate,
  readDateParts,
  readDateRange,
  toUtcDate,
} from '../../src/rules/index.ts';

describe('invalid dates', () => {
  test.each([
    ['', 'empty'],
    ['2021-2-1', 'malformed'],
    ['2021/02/01', 'malformed'],
    [' 2021-02-01', 'malformed'],
    ['2021-02-01T00:00', 'malformed'],
    ['２０２１-02-01', 'malformed'],
    ['-2021-02-01', 'malformed'],
    ['2021-13-01', 'no-such-month'],
    ['2021-00-10', 'no-such-month'],
    ['2021-02-29', 'no-such-day'],
    ['2100-02-29', 'year-out-of-range'],
    ['2021-04-31', 'no-such-day'],
    ['2021-01-00', 'no-such-day'],
    ['1989-12-31', 'year-out-of-range'],
    ['2100-01-01', 'year-out-of-range'],
    ['0000-01-01', 'year-out-of-range'],
  ])('%j is refused with the reason %s', (text, reason) => {
    expect(readCalendarDate(text)).toMatchObject({ ok: false, refusal: { reason } });
    expect(() => calendarDate(text)).toThrow(`"${text}" is not a day (${reason})`);
  });

  test('the reason for February 29 has the length of the month', () => {
    expect(readCalendarDate('2021-02-29')).toEqual({
      ok: false,
      refusal: { reason: 'no-such-day', year: 2021, month: 2, day: 29, daysInMonth: 28 },
    });
  });

  test.each([
    [Number.NaN, 1, 1],
    [2021, Number.NaN, 1],
    [2021, 1, Number.NaN],
  ])('the parts %d, %d, %d are refused', (year, month, day) => {
    expect(readDateParts(year, month, day)).toMatchObject({ ok: false });
  });

  test('a reversed range is refused, not swapped', () => {
    const [early, late] = [calendarDate('2021-01-01'), calendarDate('2021-06-30')];
    expect(readDateRange(late, early)).toEqual({
      ok: false,
      refusal: { reason: 'reversed', firstDay: late, lastDay: early },
    });
    expect(readDateRange(early, early)).toEqual({ ok: true, value: { firstDay: early, lastDay: early } });
  });
});

test.each(['1990-01-01', '2020-02-29', '2000-02-29', '2099-12-31'])('%s is parsed and printed unchanged', (text) => {
  expect(calendarDate(text)).toBe(text);
  expect(toUtcDate(calendarDate(text)).toISOString()).toBe(`${text}T00:00:00.000Z`);
});

test.each([
  ['2020-02-28', 2, '2020-03-01'],
  ['2021-02-28', 1, '2021-03-01'],
  ['2021-03-28', 1, '2021-03-29'],
  ['2011-12-29', 1, '2011-12-30'], // Apia skipped this day
  ['2021-01-01', -1, '2020-12-31'],
  ['2099-12-31', 365, '2100-12-31'],
])('%s plus %d days is %s', (from, days, to) => {
  expect(plusDays(calendarDate(from), days)).toBe(to);
  expect(daysBetween(calendarDate(from), plusDays(calendarDate(from), days))).toBe(days);
});

test.each([
  ['2020-02-29', 1, '2021-02-28'],
  ['2020-02-29', 4, '2024-02-29'],
  ['2018-09-01', 1, '2019-09-01'],
])('%s plus %d years is %s', (from, years, to) => {
  expect(plusYears(calendarDate(from), years)).toBe(to);
});

test.each([
  ['2024-08-15', -5, 'first', '2024-03-01'],
  ['2024-08-15', 0, 'last', '2024-08-31'],
  ['2027-01-31', -5, 'first', '2026-08-01'],
  ['2027-01-31', -11, 'last', '2026-02-28'],
  ['2024-02-29', 0, 'last', '2024-02-29'],
  ['2024-12-01', 1, 'first', '2025-01-01'],
  ['2024-01-01', -1, 'last', '2023-12-31'],
  ['2024-05-31', -29, 'last', '2021-12-31'],
] as const)('%s, shifted by %d months: the %s day of the month is %s', (from, months, edge, day) => {
  expect(monthEdge(calendarDate(from), months, edge)).toBe(day);
});

test.each([
  [2021, 2, 28],
  [2020, 2, 29],
  [2000, 2, 29],
  [2021, 12, 31],
])('%d-%d has %d days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test('both ends of a range are included', () => {
  const range = { firstDay: calendarDate('2021-01-01'), lastDay: calendarDate('2021-06-30') };
  const inside = ['2020-12-31', '2021-01-01', '2021-06-30', '2021-07-01'].map((day) =>
    isInRange(range, calendarDate(day)),
  );
  expect(inside).toEqual([false, true, true, false]);
});
