import { Temporal } from 'temporal-polyfill/implementation';
import { describe, expect, test } from 'vitest';
import {
  calendarDate,
  cycleContaining,
  firstAnniversary,
  plusDays,
  projectCycles,
  scheduleFrom,
  stageOn,
} from '../../src/rules/index.ts';
import { everyDay } from './days.ts';

test('each 29 February passed makes the anniversary fall one day earlier (E3)', () => {
  const first = firstAnniversary(calendarDate('2018-09-01'));
  expect(projectCycles(first, 7).map(({ anniversary, daysEarlier }) => [anniversary, daysEarlier])).toEqual([
    ['2019-09-01', 0],
    ['2020-08-31', 1],
    ['2021-08-31', 1],
    ['2022-08-31', 1],
    ['2023-08-31', 1],
    ['2024-08-30', 2],
    ['2025-08-30', 2],
  ]);
});

test('cycles that would leave the years we compute are not made', () => {
  expect(projectCycles(calendarDate('2098-06-01'), 6).map(({ anniversary }) => anniversary)).toEqual([
    '2098-06-01',
    '2099-06-01',
  ]);
  expect(cycleContaining(calendarDate('2099-12-01'), calendarDate('2099-12-31'))?.index).toBe(0);
});

test('the drift is the number of leap days passed, against an independent calendar', () => {
  for (const anniversary of everyDay('2019-02-20', '2020-03-10')) {
    for (const cycle of projectCycles(anniversary, 8)) {
      const then = Temporal.PlainDate.from(anniversary).add({ years: cycle.index });
      expect(Temporal.PlainDate.from(cycle.anniversary).until(then).days).toBe(cycle.daysEarlier);
    }
  }
});

describe('the cycle a day belongs to', () => {
  const A = calendarDate('2019-09-01');
  test.each([
    ['2019-01-01', 0],
    ['2019-09-01', 0],
    ['2019-10-01', 0], // the last day of its window
    ['2019-10-02', 1],
    ['2020-08-31', 1],
    ['2020-09-30', 1],
    ['2020-10-01', 2],
    ['2026-11-20', 8],
  ])('%s: cycle %d', (today, index) => {
    expect(cycleContaining(A, calendarDate(today))?.index).toBe(index);
  });

  test('never has a closed window, and the one before it has', () => {
    for (const today of everyDay('2019-08-01', '2022-12-31')) {
      const cycle = cycleContaining(A, today);
      if (!cycle) throw new Error(today);
      expect(stageOn(scheduleFrom(cycle.anniversary), today).stage).not.toBe('lapsed');
      if (cycle.index > 0) {
        expect(stageOn(scheduleFrom(plusDays(A, (cycle.index - 1) * 365)), today).stage).toBe('lapsed');
      }
    }
  });
});
