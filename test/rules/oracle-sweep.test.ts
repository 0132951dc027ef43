/** The sweep of `npm run oracle`, over a part of the anniversaries; and that it sees what is wrong. */
import { Temporal } from 'temporal-polyfill/implementation';
import { describe, expect, test } from 'vitest';
import * as rules from '../../src/rules/index.ts';
import type { Renewal } from '../../src/rules/index.ts';
import { daysOf } from '../../tools/oracle/days.ts';
import { type Rules, answers, calendar, cycles, oddTexts, pairs, purchases } from '../../tools/oracle/sweep.ts';

const { plusDays } = rules;

/** One anniversary out of so many; both are primes. */
const STEP = 211;
const LONG_STEP = 421;

test.each([
  ['answers', () => answers(rules, STEP)],
  ['first anniversaries', () => purchases(rules, STEP)],
  ['cycles', () => cycles(rules, STEP)],
  ['pairs of days', () => pairs(rules, 1000)],
  ['dates', () => calendar(rules)],
  ['odd texts', () => oddTexts(rules)],
])('%s: no differences', (_, sweep) => {
  const { count, differences } = sweep();
  expect(count).toBeGreaterThan(30);
  expect(differences).toEqual([]);
});

test('its calendar is that of an independent one', () => {
  const { iso } = daysOf(1988, 2101);
  const start = Temporal.PlainDate.from('1988-01-01');
  expect(iso).toHaveLength(start.until('2102-01-01').days);
  const wrong = iso.filter((day, place) => place % 31 === 0 && day !== start.add({ days: place }).toString());
  expect(wrong).toEqual([]);
});

/** The rules with something wrong in every answer of one offer. */
const answering = (change: (answer: Renewal) => Partial<Renewal>): Rules => ({
  ...rules,
  answerOn: (question) => {
    const answer = rules.answerOn(question);
    return answer.offer === 'competency' ? { ...answer, ...change(answer) } : answer;
  },
});

// Once is enough: the zone changes nothing about what the sweep sees.
describe.runIf(process.env['TZ'] === 'UTC')('what is wrong is found', () => {
  test.each<[string, Rules]>([
    ['last day to pay', answering(({ lastDayToPay }) => ({ lastDayToPay: plusDays(lastDayToPay, 1) }))],
    ['caveats', answering(({ caveats }) => ({ caveats: caveats.slice(1) }))],
    ['measure', answering(() => ({ measure: undefined }))],
    ['requirements', answering(() => ({ requirements: 'none' }))],
    ['fee', answering(() => ({ fee: 'none' }))],
    [
      'window-closes',
      answering(({ schedule }) => ({ schedule: { ...schedule, 'window-closes': schedule.anniversary } })),
    ],
    ['stage', answering(({ stage }) => ({ stage: stage.stage === 'open' ? { stage: 'lapsed' } : stage }))],
    ['days left', answering(({ stage }) => ({ stage: stage.stage === 'open' ? { ...stage, daysLeft: 31 } : stage }))],
  ])('%s', (what, wrong) => {
    const found = answers(wrong, LONG_STEP).differences;
    expect(found.filter((difference) => difference.includes(`: ${what} `))).not.toEqual([]);
    expect(found.filter((difference) => !difference.startsWith('competency '))).toEqual([]);
  });
  test.each<[string, Rules, (rules: Rules) => { readonly differences: readonly string[] }]>([
    [
      'a year of 365 days',
      { ...rules, firstAnniversary: (date) => plusDays(date, 365) },
      (wrong) => purchases(wrong, STEP),
    ],
    [
      'a cycle too few',
      { ...rules, projectCycles: (from, count) => rules.projectCycles(from, count - 1) },
      (wrong) => cycles(wrong, STEP),
    ],
    [
      'the earlier cycle',
      { ...rules, cycleContaining: (from, day) => rules.cycleContaining(from, plusDays(day, -1)) },
      (wrong) => pairs(wrong, 3000),
    ],
    [
      'a day too many',
      { ...rules, daysBetween: (from, to) => rules.daysBetween(from, to) + 1 },
      (wrong) => pairs(wrong, 10),
    ],
    ['a date that is none', { ...rules, readCalendarDate: () => rules.readCalendarDate('2021-03-01') }, oddTexts],
    ['dates refused', { ...rules, readCalendarDate: () => rules.readCalendarDate('') }, calendar],
  ])('%s', (_, wrong, sweep) => {
    expect(sweep(wrong).differences).not.toEqual([]);
  });
});
