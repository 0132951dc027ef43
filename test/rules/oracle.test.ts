/** Compares every anniversary of 21 years with an independent implementation of the calendar. */
import { Temporal } from 'temporal-polyfill/implementation';
import { expect, test } from 'vitest';
import { type CalendarDate, calendarDate, firstAnniversary, scheduleFrom, toUtcDate } from '../../src/rules/index.ts';
import { everyDay } from './days.ts';

const WINDOW = 30;
/** The published offsets, repeated here so that an error in the rules is detected. */
const OFFSETS = {
  'first-reminder': -15,
  anniversary: 0,
  'window-opens': 1,
  'final-reminder': 23,
  'window-closes': WINDOW,
  'benefits-lost': WINDOW + 1,
  'next-anniversary': 365,
} as const;

const HINT = 'If the published policy changed, change it in test/rules/oracle.test.ts too, and run "npm run golden".';

const DAYS = everyDay('2015-01-01', '2035-12-31');

test('the tested dates are all days of 21 years, five of which are leap years', () => {
  expect(DAYS).toHaveLength(21 * 365 + 5);
  expect(new Set(DAYS).size).toBe(DAYS.length);
});

test('every event of every anniversary has the right date and weekday', () => {
  const wrong: string[] = [];
  for (const anniversary of DAYS) {
    const schedule: Readonly<Record<string, CalendarDate>> = scheduleFrom(anniversary);
    const start = Temporal.PlainDate.from(anniversary);
    for (const [event, days] of Object.entries(OFFSETS)) {
      const date = schedule[event];
      const expected = start.add({ days });
      const weekday = date && (toUtcDate(date).getUTCDay() || 7); // Temporal's week ends with Sunday, 7
      if (date !== expected.toString() || weekday !== expected.dayOfWeek) {
        wrong.push(`${anniversary} ${event}: ${date ?? 'missing'}, expected ${expected.toString()}`);
      }
    }
  }
  expect(wrong, HINT).toEqual([]);
  expect(Object.keys(scheduleFrom(calendarDate('2021-06-22')))).toEqual(Object.keys(OFFSETS));
});

test('the first anniversary of every purchase is right', () => {
  const wrong = DAYS.filter(
    (purchase) => firstAnniversary(purchase) !== Temporal.PlainDate.from(purchase).add({ years: 1 }).toString(),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['2020-02-29', '2021-02-28'],
  ['2020-02-28', '2021-02-28'],
  ['2019-03-01', '2020-03-01'],
  ['2018-12-31', '2019-12-31'],
])('an offer bought on %s has its first anniversary on %s', (purchase, anniversary) => {
  expect(firstAnniversary(calendarDate(purchase))).toBe(anniversary);
});

test('the next anniversary is a year later, or a day less if there’s a February 29 in between', () => {
  expect(scheduleFrom(calendarDate('2019-09-01'))['next-anniversary'], HINT).toBe('2020-08-31');
  expect(scheduleFrom(calendarDate('2020-02-29'))['next-anniversary'], HINT).toBe('2021-02-28');
  expect(scheduleFrom(calendarDate('2020-12-31'))['next-anniversary'], HINT).toBe('2021-12-31');
});
