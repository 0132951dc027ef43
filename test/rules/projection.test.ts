import { Temporal } from 'temporal-polyfill/implementation';
import { describe, expect, test } from 'vitest';
import {
  type CalendarDate,
  calendarDate,
  cycleContaining,
  firstAnniversary,
  plusDays,
  projectCycles,
  EVENT_OFFSETS,
  answerOn,
} from '../../src/rules/index.ts';
import { everyDay } from './days.ts';

test('each February 29 moves the anniversary one day earlier (E3)', () => {
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

test('cycles beyond the supported years are left out', () => {
  expect(projectCycles(calendarDate('2098-06-01'), 6).map(({ anniversary }) => anniversary)).toEqual([
    '2098-06-01',
    '2099-06-01',
  ]);
  expect(cycleContaining(calendarDate('2099-12-01'), calendarDate('2099-12-31'))?.index).toBe(0);
});

test('the drift equals the number of leap days in an independent calendar', () => {
  for (const anniversary of everyDay('2019-02-20', '2020-03-10')) {
    for (const cycle of projectCycles(anniversary, 8)) {
      const calendarAnniversary = Temporal.PlainDate.from(anniversary).add({ years: cycle.index });
      expect(Temporal.PlainDate.from(cycle.anniversary).until(calendarAnniversary).days).toBe(cycle.daysEarlier);
    }
  }
});

const stageOf = (anniversary: CalendarDate, today: CalendarDate) =>
  answerOn({ offer: 'action-pack', anniversary, today }).stage.stage;

describe('cycles of an offer', () => {
  const ANNIVERSARY = calendarDate('2023-01-15');

  test('end with the last one that can be renewed', () => {
    expect(projectCycles(ANNIVERSARY, 6, 'action-pack').map(({ anniversary }) => anniversary)).toEqual([
      '2023-01-15',
      '2024-01-15',
      '2025-01-14',
    ]);
    expect(cycleContaining(ANNIVERSARY, calendarDate('2025-01-30'), 'action-pack')?.index).toBe(2);
    expect(cycleContaining(ANNIVERSARY, calendarDate('2026-11-26'), 'action-pack')).toBeUndefined();
  });

  test('aren’t projected if the next anniversary can’t be computed', () => {
    expect(projectCycles(ANNIVERSARY, 6, 'specialization')).toEqual([
      { index: 0, anniversary: ANNIVERSARY, daysEarlier: 0 },
    ]);
    expect(projectCycles(ANNIVERSARY, 0, 'specialization')).toEqual([]);
    expect(cycleContaining(ANNIVERSARY, ANNIVERSARY, 'specialization')).toBeUndefined();
  });
});

describe('the cycle of a day', () => {
  const ANNIVERSARY = calendarDate('2019-09-01');
  test.each([
    ['2019-01-01', 0],
    ['2019-09-01', 0],
    [plusDays(ANNIVERSARY, EVENT_OFFSETS['window-closes']), 0],
    [plusDays(ANNIVERSARY, EVENT_OFFSETS['window-closes'] + 1), 1],
    ['2020-08-31', 1],
    ['2026-11-20', 8],
  ])('such as %s has index %d', (today, index) => {
    expect(cycleContaining(ANNIVERSARY, calendarDate(today))?.index).toBe(index);
  });

  test('never has a closed window, and the previous cycle always has', () => {
    for (const today of everyDay('2019-08-01', '2022-12-31')) {
      const cycle = cycleContaining(ANNIVERSARY, today);
      if (!cycle) throw new Error(today);
      expect(stageOf(cycle.anniversary, today)).not.toBe('lapsed');
      if (cycle.index > 0) {
        const previous = plusDays(ANNIVERSARY, (cycle.index - 1) * EVENT_OFFSETS['next-anniversary']);
        expect(stageOf(previous, today)).toBe('lapsed');
      }
    }
  });
});
