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

const HINT =
  'If the published policy changed, change tools/oracle/mpn-2021.ts or tools/oracle/maicpp.ts, from the facts, and run "npm run golden".';

type Answer = Renewal<EditionId>;
const CURRENT_OFFER = 'partner-success-core';

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
])('the rules and the oracle agree on %s', (_, sweep) => {
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
  const wrong = iso.filter((day, index) => index % 31 === 0 && day !== start.add({ days: index }).toString());
  expect(wrong).toEqual([]);
  const pad = (value: number) => String(value).padStart(2, '0');
  const changed = iso.filter((day) => partsOf(dayNumber(day)).map(pad).join('-') !== day);
  expect(changed).toEqual([]);
});

/** The rules with an error in every answer about one offer. */
const withWrongAnswers = (change: (answer: Answer) => Partial<Answer>, offer = 'competency'): Rules => ({
  ...rules,
  answerOn: (question) => {
    const answer = rules.answerOn(question);
    return answer.offer === offer ? { ...answer, ...change(answer) } : answer;
  },
});

// One time zone is enough. If the rules differ from the oracle, real differences would hide the planted ones.
describe.runIf(process.env['TZ'] === 'UTC' && answers(rules, LONG_STEP).wrong === 0)('an error is detected', () => {
  test.each<[string, Rules]>([
    ['last day to pay', withWrongAnswers(({ anniversary }) => ({ lastDayToPay: anniversary }))],
    ['caveats', withWrongAnswers(({ caveats }) => ({ caveats: caveats.slice(1) }))],
    ['measure', withWrongAnswers(() => ({ measure: undefined }))],
    ['requirements', withWrongAnswers(() => ({ requirements: 'none' }))],
    ['fee', withWrongAnswers(() => ({ fee: 'none' }))],
    [
      'window-closes',
      withWrongAnswers(({ events, anniversary }) => ({
        events: events.map((one) => (one.event === 'window-closes' ? { ...one, on: anniversary } : one)),
      })),
    ],
    [
      'stage',
      withWrongAnswers(({ stage }) => ({ stage: stage.stage === 'open' ? { ...stage, stage: 'lapsed' } : stage })),
    ],
    ['days left', withWrongAnswers(({ daysLeft }) => ({ daysLeft: daysLeft === 1 ? undefined : daysLeft }))],
    ['history', withWrongAnswers(({ isHistory }) => ({ isHistory: !isHistory }))],
    ['edition', withWrongAnswers(() => ({ edition: 'maicpp' }))],
    ['number of events', withWrongAnswers(({ events }) => ({ events: events.slice(1) }))],
    ['event 1', withWrongAnswers(({ events }) => ({ events: events.toReversed() }))],
  ])('in the answer’s %s', (what, wrong) => {
    const found = answers(wrong, LONG_STEP).differences;
    expect(found.filter((difference) => difference.includes(`: ${what} `))).not.toEqual([]);
    expect(found.filter((difference) => !difference.startsWith('competency '))).toEqual([]);
  });

  test.each<[string, Rules]>([
    [
      'renew-on',
      withWrongAnswers(({ events }) => ({ events: events.filter(({ event }) => event !== 'renew-on') }), CURRENT_OFFER),
    ],
    ['caveats', withWrongAnswers(() => ({ caveats: [] }), CURRENT_OFFER)],
    ['stage', withWrongAnswers(({ stage }) => ({ stage: { ...stage, stage: 'open' } }), CURRENT_OFFER)],
  ])('in the %s of an answer about today’s program', (what, wrong) => {
    const found = answers(wrong, LONG_STEP).differences;
    expect(found.filter((difference) => difference.includes(`: ${what} `))).not.toEqual([]);
    expect(found.filter((difference) => !difference.startsWith(`${CURRENT_OFFER} `))).toEqual([]);
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
      'the previous cycle',
      { ...rules, cycleContaining: (from, day) => rules.cycleContaining(from, plusDays(day, -1)) },
      (wrong) => pairs(wrong, 3000),
    ],
    [
      'an extra day',
      { ...rules, daysBetween: (from, to) => rules.daysBetween(from, to) + 1 },
      (wrong) => pairs(wrong, 10),
    ],
    ['an accepted invalid date', { ...rules, readCalendarDate: () => rules.readCalendarDate('2021-03-01') }, oddTexts],
    ['a refused valid date', { ...rules, readCalendarDate: () => rules.readCalendarDate('') }, calendar],
  ])('if it is %s', (_, wrong, sweep) => {
    expect(sweep(wrong).differences).not.toEqual([]);
  });
});
