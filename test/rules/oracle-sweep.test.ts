/** Runs a sample of `npm run oracle`, and tests that the oracle detects errors. */
import { Temporal } from 'temporal-polyfill/implementation';
import { describe, expect, test } from 'vitest';
import * as rules from '../../src/rules/index.ts';
import type { EditionId, Renewal } from '../../src/rules/index.ts';
import { dayNumber, daysOf, partsOf } from '../../tools/oracle/days.ts';
import { POLICIES, answers } from '../../tools/oracle/answers.ts';
import type { Rules } from '../../tools/oracle/comparison.ts';
import { cycles, pairs, purchases } from '../../tools/oracle/cycles.ts';
import { calendar, oddTexts } from '../../tools/oracle/dates.ts';

const { plusDays } = rules;

/** The hint shown if the published policy has changed. */
const HINT =
  'If the published policy changed, change tools/oracle/mpn-2021.ts or tools/oracle/maicpp.ts, from the facts, and run "npm run golden".';

type Answer = Renewal<EditionId>;
const PACKAGE = 'partner-success-core';

/** Every nth anniversary is tested; both are primes. */
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
  expect(differences, HINT).toEqual([]);
});

test('the oracle has every offer with a calendar', () => {
  const offers = rules.EDITION_IDS.flatMap((edition) => rules.offersOf(edition).filter(rules.isRenewable));
  expect(POLICIES.flatMap((policy) => policy.offers).toSorted(), HINT).toEqual(offers.toSorted());
});

test('the oracle’s calendar matches an independent one', () => {
  const { iso } = daysOf(1988, 2101);
  const start = Temporal.PlainDate.from('1988-01-01');
  expect(iso).toHaveLength(start.until('2102-01-01').days);
  const wrong = iso.filter((day, place) => place % 31 === 0 && day !== start.add({ days: place }).toString());
  expect(wrong).toEqual([]);
  const pad = (value: number) => String(value).padStart(2, '0');
  const again = iso.filter((day) => partsOf(dayNumber(day)).map(pad).join('-') !== day);
  expect(again).toEqual([]);
});

/** The rules with an error in every answer about one offer. */
const answering = (change: (answer: Answer) => Partial<Answer>, offer = 'competency'): Rules => ({
  ...rules,
  answerOn: (question) => {
    const answer = rules.answerOn(question);
    return answer.offer === offer ? { ...answer, ...change(answer) } : answer;
  },
});

// One time zone is enough. If the rules differ from the oracle, real differences would hide the planted ones.
describe.runIf(process.env['TZ'] === 'UTC' && answers(rules, LONG_STEP).wrong === 0)('errors are detected', () => {
  test.each<[string, Rules]>([
    ['last day to pay', answering(({ anniversary }) => ({ lastDayToPay: anniversary }))],
    ['caveats', answering(({ caveats }) => ({ caveats: caveats.slice(1) }))],
    ['measure', answering(() => ({ measure: undefined }))],
    ['requirements', answering(() => ({ requirements: 'none' }))],
    ['fee', answering(() => ({ fee: 'none' }))],
    [
      'window-closes',
      answering(({ events, anniversary }) => ({
        events: events.map((one) => (one.event === 'window-closes' ? { ...one, on: anniversary } : one)),
      })),
    ],
    ['stage', answering(({ stage }) => ({ stage: stage.stage === 'open' ? { ...stage, stage: 'lapsed' } : stage }))],
    ['days left', answering(({ daysLeft }) => ({ daysLeft: daysLeft === 1 ? undefined : daysLeft }))],
    ['history', answering(({ isHistory }) => ({ isHistory: !isHistory }))],
    ['edition', answering(() => ({ edition: 'maicpp' }))],
    ['number of events', answering(({ events }) => ({ events: events.slice(1) }))],
    ['event 1', answering(({ events }) => ({ events: events.toReversed() }))],
  ])('%s', (what, wrong) => {
    const found = answers(wrong, LONG_STEP).differences;
    expect(found.filter((difference) => difference.includes(`: ${what} `))).not.toEqual([]);
    expect(found.filter((difference) => !difference.startsWith('competency '))).toEqual([]);
  });

  test.each<[string, Rules]>([
    ['renew-on', answering(({ events }) => ({ events: events.filter(({ event }) => event !== 'renew-on') }), PACKAGE)],
    ['caveats', answering(() => ({ caveats: [] }), PACKAGE)],
    ['stage', answering(({ stage }) => ({ stage: { ...stage, stage: 'open' } }), PACKAGE)],
  ])('%s of today’s program', (what, wrong) => {
    const found = answers(wrong, LONG_STEP).differences;
    expect(found.filter((difference) => difference.includes(`: ${what} `))).not.toEqual([]);
    expect(found.filter((difference) => !difference.startsWith(`${PACKAGE} `))).toEqual([]);
  });

  test.each<[string, Rules, (rules: Rules) => { readonly differences: readonly string[] }]>([
    [
      'a year of 365 days',
      { ...rules, firstAnniversary: (date) => plusDays(date, 365) },
      (wrong) => purchases(wrong, STEP),
    ],
    [
      'a missing cycle',
      { ...rules, projectCycles: (from, count) => rules.projectCycles(from, count - 1) },
      (wrong) => cycles(wrong, STEP),
    ],
    [
      'the earlier cycle',
      { ...rules, cycleContaining: (from, day) => rules.cycleContaining(from, plusDays(day, -1)) },
      (wrong) => pairs(wrong, 3000),
    ],
    [
      'an extra day',
      { ...rules, daysBetween: (from, to) => rules.daysBetween(from, to) + 1 },
      (wrong) => pairs(wrong, 10),
    ],
    ['a date that is none', { ...rules, readCalendarDate: () => rules.readCalendarDate('2021-03-01') }, oddTexts],
    ['dates refused', { ...rules, readCalendarDate: () => rules.readCalendarDate('') }, calendar],
  ])('%s', (_, wrong, sweep) => {
    expect(sweep(wrong).differences).not.toEqual([]);
  });
});
