import { describe, expect, test } from 'vitest';
import {
  STAGE_NAMES,
  type StageName,
  calendarDate,
  daysBetween,
  plusDays,
  scheduleFrom,
  stageOn,
} from '../../src/rules/index.ts';
import { everyDay } from './days.ts';

const A = calendarDate('2021-06-22');
const SCHEDULE = scheduleFrom(A);

test.each<[number, StageName]>([
  [-16, 'early'],
  [-15, 'reminded'],
  [0, 'reminded'],
  [1, 'open'],
  [30, 'open'],
  [31, 'lapsed'],
  [365, 'lapsed'],
  [3650, 'lapsed'],
])('day %d: %s', (day, stage) => {
  expect(stageOn(SCHEDULE, plusDays(A, day)).stage).toBe(stage);
});

test('days left count today and the last day', () => {
  const left = [1, 12, 30].map((day) => stageOn(SCHEDULE, plusDays(A, day)));
  expect(left).toMatchObject([{ daysLeft: 30 }, { daysLeft: 19 }, { daysLeft: 1 }]);
});

test.each([
  [-40, 'first-reminder', 25],
  [-15, 'anniversary', 15],
  [0, 'window-opens', 1],
  [1, 'final-reminder', 22],
  [23, 'window-closes', 7],
  [30, 'benefits-lost', 1],
  [31, 'next-anniversary', 334],
])('on day %d the next event is %s, in %d days', (day, event, days) => {
  expect(stageOn(SCHEDULE, plusDays(A, day)).next).toMatchObject({ event, days });
});

test('after the next anniversary nothing of this cycle is left to come', () => {
  expect(stageOn(SCHEDULE, plusDays(A, 365))).toEqual({ stage: 'lapsed' });
});

describe('a last day to reactivate', () => {
  test('follows the window, included', () => {
    const until = plusDays(A, 60);
    const stages = [30, 31, 60, 61].map((day) => stageOn(SCHEDULE, plusDays(A, day), until).stage);
    expect(stages).toEqual(['open', 'reactivation', 'reactivation', 'lapsed']);
  });
  test.each([[-100], [0], [15], [30]])('on day %d it never shortens the window', (day) => {
    const until = plusDays(A, day);
    const stages = [1, 30, 31].map((offset) => stageOn(SCHEDULE, plusDays(A, offset), until).stage);
    expect(stages).toEqual(['open', 'open', 'lapsed']);
  });
});

test('stages follow each other with no gap and no overlap, whatever the anniversary', () => {
  const wrong: string[] = [];
  const anniversaries = everyDay('2019-01-01', '2021-12-31');
  const days = everyDay('2018-11-22', '2022-03-01'); // from 40 days before the first to 60 after the last
  for (const [place, anniversary] of anniversaries.entries()) {
    const schedule = scheduleFrom(anniversary);
    const reactivateUntil = plusDays(anniversary, 45);
    const stages = days.slice(place, place + 101).map((today) => stageOn(schedule, today, reactivateUntil).stage);
    const order = stages.filter((stage, index) => stage !== stages[index - 1]);
    const lengths = STAGE_NAMES.map((name) => stages.filter((stage) => stage === name).length);
    const isRight = order.join() === STAGE_NAMES.join() && lengths.join() === '25,16,30,15,15';
    if (!isRight) wrong.push(`${anniversary}: ${order.join(' ')} (${lengths.join()})`);
  }
  expect(wrong).toEqual([]);
});

test('reminders lie where they should: one before the window, one a week before its end', () => {
  for (const anniversary of everyDay('2019-12-01', '2020-03-31')) {
    const schedule = scheduleFrom(anniversary);
    expect(daysBetween(schedule['first-reminder'], anniversary)).toBe(15);
    expect(daysBetween(schedule['final-reminder'], schedule['window-closes'])).toBe(7);
    expect(stageOn(schedule, schedule['first-reminder']).stage).toBe('reminded');
    expect(stageOn(schedule, schedule['final-reminder'])).toMatchObject({ stage: 'open', daysLeft: 8 });
  }
});
