/** Stages of cycles: in a made-up edition, and in the published ones. */
import { describe, expect, test } from 'vitest';
import type { AllNames, CycleRule, EditionId, StageName } from '../../src/rules/index.ts';
import {
  EVENT_OFFSETS,
  answerOn,
  calendarDate,
  daysBetween,
  plusDays,
  scheduleFrom,
  stageOn,
  stagesOf,
} from '../../src/rules/index.ts';
import { everyDay } from './days.ts';

const ANNIVERSARY = calendarDate('2021-06-22');

/** The window is from day 2 through day 10. */
const RULE: CycleRule<AllNames> = {
  events: [
    { event: 'first-reminder', shift: { days: -5 }, facts: '9' },
    { event: 'window-opens', shift: { days: 2 }, facts: '4' },
    { event: 'window-closes', shift: { days: 10 }, facts: '5' },
  ],
  window: { opens: 'window-opens', closes: 'window-closes' },
  deadline: 'window-closes',
  stages: [
    { stage: 'early', begins: 'always', tone: 'waiting', focus: 'first-reminder' },
    { stage: 'open', begins: { on: 'window-opens' }, tone: 'renewable', focus: 'window-closes' },
    { stage: 'lapsed', begins: { after: 'window-closes' }, tone: 'over', focus: 'window-closes' },
  ],
  reactivation: { stage: 'reactivation', tone: 'late', focus: 'window-closes' },
  next: null,
  facts: '4, 5',
};

const EVENTS = RULE.events.flatMap(({ event, shift, facts }) =>
  'days' in shift ? [{ event, on: plusDays(ANNIVERSARY, shift.days), inCalendar: false, facts }] : [],
);
const SCHEDULE = Object.fromEntries(EVENTS.map(({ event, on }) => [event, on]));
const stageAt = (day: number, reactivateUntil?: number) =>
  stageOn(
    stagesOf(RULE, SCHEDULE, reactivateUntil === undefined ? undefined : plusDays(ANNIVERSARY, reactivateUntil)),
    EVENTS,
    plusDays(ANNIVERSARY, day),
  );

test.each<[number, StageName<EditionId>, string | undefined, number | undefined]>([
  [-400, 'early', 'first-reminder', 395],
  [-5, 'early', 'window-opens', 7],
  [1, 'early', 'window-opens', 1],
  [2, 'open', 'window-closes', 8],
  [10, 'open', undefined, undefined],
  [11, 'lapsed', undefined, undefined],
  [4000, 'lapsed', undefined, undefined],
])('on day %d, the stage is %s, and %s is next in %s days', (day, name, event, days) => {
  expect(stageAt(day).stage).toBe(name);
  expect(stageAt(day).next?.event).toBe(event);
  expect(stageAt(day).next?.days).toBe(days);
});

test('a stage has its first and last day, its tone, and the event that it focuses on', () => {
  expect(stageAt(5)).toMatchObject({
    stage: 'open',
    tone: 'renewable',
    firstDay: plusDays(ANNIVERSARY, 2),
    lastDay: plusDays(ANNIVERSARY, 10),
    focus: { event: 'window-closes', on: plusDays(ANNIVERSARY, 10) },
  });
  expect(stageAt(-9).firstDay).toBeUndefined();
  expect(stageAt(99).lastDay).toBeUndefined();
});

describe('a last day to reactivate', () => {
  test('adds days after the window, and is included in them', () => {
    expect([10, 11, 20, 21].map((day) => stageAt(day, 20).stage)).toEqual([
      'open',
      'reactivation',
      'reactivation',
      'lapsed',
    ]);
    expect(stageAt(15, 20)).toMatchObject({
      tone: 'late',
      focus: { event: 'window-closes', on: plusDays(ANNIVERSARY, 20) },
    });
  });
  test.each([[-100], [0], [2], [9], [10]])('never shortens the window, such as on day %d', (until) => {
    expect([2, 10, 11].map((day) => stageAt(day, until).stage)).toEqual(['open', 'open', 'lapsed']);
  });
});

describe('the cycle of 2021', () => {
  const { 'first-reminder': reminder, 'window-opens': opens, 'window-closes': closes } = EVENT_OFFSETS;
  const on = (day: number) =>
    answerOn({ offer: 'competency', anniversary: ANNIVERSARY, today: plusDays(ANNIVERSARY, day) });

  test.each<[number, StageName]>([
    [reminder - 1, 'early'],
    [reminder, 'reminded'],
    [opens - 1, 'reminded'],
    [opens, 'open'],
    [closes, 'open'],
    [closes + 1, 'lapsed'],
    [3650, 'lapsed'],
  ])('is on day %d in the stage %s', (day, name) => {
    expect(on(day).stage.stage).toBe(name);
  });

  test('counts today and the last day as days left', () => {
    expect(on(opens).daysLeft).toBe(closes - opens + 1);
    expect(on(closes - 1).daysLeft).toBe(2);
    expect(on(closes).daysLeft).toBe(1);
    expect(on(closes + 1).daysLeft).toBeUndefined();
  });

  test('has no more events after the next anniversary', () => {
    expect(on(EVENT_OFFSETS['next-anniversary']).stage.next).toBeUndefined();
    expect(on(EVENT_OFFSETS['next-anniversary'] - 1).stage.next).toMatchObject({ event: 'next-anniversary', days: 1 });
  });

  test('has no gaps or overlaps between stages for any anniversary', () => {
    const wrong: string[] = [];
    const lengths = [5, opens - reminder, closes - opens + 1, 5].join();
    for (const anniversary of everyDay('2021-01-01', '2023-12-31')) {
      const days = Array.from({ length: closes - reminder + 11 }, (_, index) => reminder - 5 + index);
      const stages = days.map(
        (day) => answerOn({ offer: 'action-pack', anniversary, today: plusDays(anniversary, day) }).stage.stage,
      );
      const found = ['early', 'reminded', 'open', 'lapsed'].map((name) => stages.filter((one) => one === name).length);
      const order = stages.filter((one, index) => one !== stages[index - 1]).join();
      if (order !== 'early,reminded,open,lapsed' || found.join() !== lengths) {
        wrong.push(`${anniversary}: ${order} (${found.join()})`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test('has its reminders at the right distance from the window', () => {
    const schedule = scheduleFrom(ANNIVERSARY);
    expect(daysBetween(schedule['first-reminder'], ANNIVERSARY)).toBe(-reminder);
    expect(
      answerOn({ offer: 'competency', anniversary: ANNIVERSARY, today: schedule['final-reminder'] }),
    ).toMatchObject({
      daysLeft: closes - EVENT_OFFSETS['final-reminder'] + 1,
    });
  });
});

describe('the cautious cycle of today’s program', () => {
  const anniversary = calendarDate('2026-12-15');
  test.each([
    ['2026-11-14', 'early', 'waiting', 'look-from'],
    ['2026-11-15', 'check', 'uncertain', 'renew-on'],
    ['2026-12-14', 'check', 'uncertain', 'renew-on'],
    ['2026-12-15', 'due', 'renewable', 'renew-on'],
    ['2026-12-16', 'check-today', 'uncertain', 'last-resort'],
    ['2027-01-14', 'check-today', 'uncertain', 'last-resort'],
    ['2027-01-15', 'lapsed', 'over', 'last-resort'],
  ])('is on %s in the stage %s', (today, name, tone, focus) => {
    const answer = answerOn({ offer: 'partner-success-core', anniversary, today: calendarDate(today) });
    expect(answer.stage).toMatchObject({ stage: name, tone, focus: { event: focus } });
    expect(answer.deadline).toEqual({ event: 'renew-on', on: anniversary });
    expect([answer.window, answer.daysLeft]).toEqual([undefined, undefined]);
  });
});
