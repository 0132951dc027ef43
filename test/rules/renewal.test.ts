/** Parts of an answer other than dates and stages. */
import { describe, expect, test } from 'vitest';
import { answerOn, calendarDate, plusDays } from '../../src/rules/index.ts';

const TODAY = calendarDate('2026-11-26');

describe('an offer that ended', () => {
  const anniversary = calendarDate('2026-11-01');
  test.each([
    ['competency', ['solutions-partner-designation', 'partner-success-core', 'partner-success-expanded']],
    [
      'cloud-business-applications',
      ['solutions-partner-designation', 'partner-success-core', 'partner-success-expanded'],
    ],
    ['advanced-specialization', ['specialization']],
    ['action-pack', ['partner-success-core', 'partner-success-expanded']],
  ] as const)('%s has past dates and no obligations, and was replaced by %j', (offer, successors) => {
    const answer = answerOn({ offer, anniversary, today: TODAY });
    expect(answer).toMatchObject({ isHistory: true, fee: 'none', requirements: 'none', feeWindow: 'none', successors });
    expect([answer.lastDayToPay, answer.daysLeft]).toEqual([undefined, undefined]);
    expect(answer.stage.stage).toBe('open');
    expect(answer.events).toHaveLength(7);
  });

  test('can’t be renewed in any window that opens after the last day of renewals', () => {
    const answers = ['2025-01-20', '2025-01-21'].map((day) =>
      answerOn({ offer: 'action-pack', anniversary: calendarDate(day), today: TODAY }),
    );
    expect(answers.map(({ isHistory }) => isHistory)).toEqual([false, true]);
    expect(answers.map(({ fee }) => fee)).toEqual(['due', 'none']);
  });
});

test('a specialization of 2021 has no fee window of its own, but that of its gold competency', () => {
  const today = calendarDate('2021-06-22');
  const question = { anniversary: today, today };
  expect(answerOn({ offer: 'advanced-specialization', ...question })).toMatchObject({
    fee: 'if-due',
    feeWindow: 'gold-competency',
    needs: 'gold-competency',
  });
  expect(answerOn({ offer: 'competency', ...question })).toMatchObject({
    fee: 'due',
    feeWindow: 'own',
    needs: undefined,
  });
});

describe('the qualification window', () => {
  test.each([
    ['2024-08-15', '2024-03-01', '2024-08-31'],
    ['2027-01-31', '2026-08-01', '2027-01-31'],
    ['2027-05-01', '2026-12-01', '2027-05-31'],
    ['2027-06-30', '2027-01-01', '2027-06-30'],
    ['2028-02-29', '2027-09-01', '2028-02-29'],
    ['2027-02-28', '2026-09-01', '2027-02-28'],
    ['2026-12-31', '2026-07-01', '2026-12-31'],
  ])('of a designation with its anniversary on %s is from %s to %s', (anniversary, firstDay, lastDay) => {
    const question = { anniversary: calendarDate(anniversary), today: TODAY };
    expect(answerOn({ offer: 'solutions-partner-designation', ...question }).qualification).toEqual({
      firstDay,
      lastDay,
    });
    expect(answerOn({ offer: 'partner-success-core', ...question }).qualification).toBeUndefined();
  });
});

test('a specialization has other requirements at every other anniversary', () => {
  const question = { offer: 'specialization', anniversary: calendarDate('2027-01-20'), today: TODAY } as const;
  expect(answerOn(question).proof).toBe('ask');
  expect(answerOn({ ...question, parity: 'odd' }).proof).toBe('requirements');
  expect(answerOn({ ...question, parity: 'even' }).proof).toBe('audit-or-references');
  expect(answerOn({ ...question, offer: 'partner-launch', parity: 'even' }).proof).toBeUndefined();
  expect(answerOn(question)).toMatchObject({ fee: 'none', feeWindow: 'none', needs: 'solutions-partner-designation' });
  expect(answerOn(question).lastDayToPay).toBeUndefined();
});

test('today’s documented window is counted down, including both ends', () => {
  const anniversary = calendarDate('2026-09-20');
  const daysLeft = [-1, 0, 30, 31].map(
    (day) => answerOn({ offer: 'partner-success-core', anniversary, today: plusDays(anniversary, day) }).daysLeft,
  );
  expect(daysLeft).toEqual([undefined, 31, 1, undefined]);
});

test('calendar files have the events that need action', () => {
  const inCalendar = (offer: 'competency' | 'solutions-partner-designation' | 'specialization') =>
    answerOn({ offer, anniversary: calendarDate('2027-01-20'), today: TODAY })
      .events.filter((event) => event.inCalendar)
      .map(({ event }) => event);
  expect(inCalendar('competency')).toEqual([
    'first-reminder',
    'window-opens',
    'final-reminder',
    'window-closes',
    'next-anniversary',
  ]);
  expect(inCalendar('solutions-partner-designation')).toEqual(['look-from', 'renew-on', 'qualification-closes']);
  expect(inCalendar('specialization')).toEqual(['window-opens', 'anniversary', 'grace-ends']);
});
