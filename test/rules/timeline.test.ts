import { expect, test } from 'vitest';
import { EVENT_OFFSETS, calendarDate, timelineOf } from '../../src/rules/index.ts';

test('the timeline of 2021 runs from the first reminder to the first day after the window', () => {
  const { firstDay, lastDay, marks, distant, bands } = timelineOf('competency');
  const closes = EVENT_OFFSETS['window-closes'];
  expect([firstDay, lastDay]).toEqual([EVENT_OFFSETS['first-reminder'], closes + 1]);
  expect(marks).toHaveLength(6);
  expect(distant).toEqual([{ event: 'next-anniversary', day: EVENT_OFFSETS['next-anniversary'] }]);
  expect(bands.map(({ tone }) => tone)).toEqual(['waiting', 'waiting', 'renewable', 'over']);
  expect(bands[2]).toMatchObject({ stage: 'open', firstDay: EVENT_OFFSETS['window-opens'], lastDay: closes });
});

test('the timelines of today’s cycles have their own scales', () => {
  expect(timelineOf('specialization')).toMatchObject({ firstDay: -60, lastDay: 31, distant: [] });
  expect(timelineOf('partner-success-core')).toMatchObject({
    firstDay: -30,
    lastDay: 31,
    bands: [
      { stage: 'early', lastDay: -31 },
      { stage: 'check', firstDay: -30, lastDay: -1 },
      { stage: 'due', firstDay: 0, lastDay: 0 },
      { stage: 'check-today', firstDay: 1, lastDay: 30 },
      { stage: 'lapsed', firstDay: 31 },
    ],
  });
});

test('the anniversary determines which cycle the timeline shows', () => {
  const documented = timelineOf('solutions-partner-designation', calendarDate('2026-10-01'));
  expect(documented.marks.map(({ event }) => event)).toEqual(['window-opens', 'window-closes']);
  expect([documented.firstDay, documented.lastDay]).toEqual([0, 31]);
});

test('an offer without a calendar has no timeline', () => {
  expect(() => timelineOf('program-membership')).toThrow('has no renewal cycle');
});
