/**
 * The texts of an answer never contradict each other: for each offer, several anniversaries, and 40 days around each of
 * them, the answer is rendered with message keys instead of texts.
 */
import { render } from 'preact-render-to-string';
import { describe, expect, test, vi } from 'vitest';
import { Answer } from '../../src/components/calculator/answer/Answer.tsx';
import { PAGE_HOST } from '../../src/components/calculator/calculator-host.ts';
import { answerQuestion } from '../../src/components/calculator/answer/answer-question.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import type { SiteTranslator } from '../../src/i18n/keys.ts';
import {
  EDITION_IDS,
  type EditionId,
  type Renewal,
  type RenewableOfferId,
  calendarDate,
  editionOf,
  isRenewable,
  offerRule,
  offersOf,
  plusDays,
} from '../../src/rules/index.ts';
import { partsOfAnswer, programOf } from './programs.ts';

/** The Share button reads the page's title. */
vi.stubGlobal('document', { title: '' });

/** Prints each message as its key, without its values. */
const KEY_TRANSLATOR: SiteTranslator = {
  tag: 'en-US',
  t: (key: string) => `[${key}]`,
  n: (key: string) => `[${key}]`,
  text: ({ of }) => `[${of}]`,
  parts: ({ of }) => [`[${of}]`],
  langOf: () => undefined,
};

const FORMAT = createDateFormat('en-US');
const HOOKS = {
  isFolded: true,
  unfold: () => undefined,
  changeToday: () => undefined,
  askSuggestedQuestion: () => undefined,
  loadCalendar: () => Promise.reject(new Error()),
};

/** Offsets in days: five around each event of each cycle, and others between and beyond the events. */
const NEAR_OFFSETS = [-60, -30, -15, 0, 23, 30].flatMap((day) => [-2, -1, 0, 1, 2].map((shift) => day + shift));
const OTHER_OFFSETS = [-120, -90, -45, -20, 10, 16, 45, 60, 120, 400];

const ANNIVERSARIES: Readonly<Record<EditionId, readonly string[]>> = {
  'mpn-2021': [
    '2019-12-10',
    '2020-09-28',
    '2021-03-01',
    '2021-05-10',
    '2021-10-01',
    '2023-05-05',
    '2024-12-21',
    '2025-02-01',
  ],
  maicpp: ['2023-06-01', '2025-06-10', '2026-10-01', '2026-10-02', '2026-11-10', '2026-12-15', '2027-03-31'],
};

interface RenderedAnswer {
  readonly answer: Renewal<EditionId>;
  readonly offset: number;
  readonly name: string;
  readonly keys: ReadonlySet<string>;
}

function renderAnswer(offer: RenewableOfferId<EditionId>, anniversary: string, offset: number): RenderedAnswer {
  const date = calendarDate(anniversary);
  const today = plusDays(date, offset);
  const question = { offer, basis: 'anniversary', date, today } as const;
  const program = programOf(offer);
  const state = answerQuestion({ kind: 'question', question }, program, '', { ok: true, date: today });
  if (state.kind !== 'answer' || state.answer.kind !== 'renewal') throw new Error('not an answer with dates');
  const partsOf = partsOfAnswer(state.answer);
  const shared = { translator: KEY_TRANSLATOR, format: FORMAT, home: '/', links: PAGE_HOST, hooks: HOOKS };
  const view = { ...state, ...shared, program, partsOf };
  const html = render(<Answer view={view} />);
  const keys = new Set(Array.from(html.matchAll(/\[([a-z][\w.-]+)\]/g), ([, key = '']) => key));
  return { answer: state.answer, offset, name: `${offer}, ${anniversary}, day ${offset}`, keys };
}

const ANSWERS: readonly RenderedAnswer[] = EDITION_IDS.flatMap((edition) =>
  offersOf(edition)
    .filter(isRenewable)
    .flatMap((offer) =>
      ANNIVERSARIES[edition].flatMap((anniversary) =>
        [...NEAR_OFFSETS, ...OTHER_OFFSETS].map((offset) => renderAnswer(offer, anniversary, offset)),
      ),
    ),
);

const answersOf = (edition: EditionId) => ANSWERS.filter(({ answer }) => answer.edition === edition);
const keysStartingWith = (keys: ReadonlySet<string>, ...starts: readonly string[]) =>
  [...keys].filter((key) => starts.some((start) => key.startsWith(start)));
const answersWith = (...keys: readonly string[]) =>
  ANSWERS.filter((rendered) => keys.some((key) => rendered.keys.has(key)));

const PAYMENT_KEYS = [
  'todo.pay-fee',
  'todo.renew-subscription',
  'todo.either-way',
  'todo.by-card',
  'todo.reactivate',
  'todo.maicpp.look-from',
  'todo.maicpp.check',
  'todo.maicpp.check-today',
  'todo.maicpp.renew-today',
  'todo.maicpp.renew-by',
  'owed.last-day',
  'owed.pay-by',
];
const COUNTDOWN_KEYS = [
  'answer.open',
  'answer.after.open',
  'answer.maicpp.documented.open',
  'answer.maicpp.specialization.open',
  'answer.timeline.left',
];
const TOO_LATE_KEYS = [
  'answer.ended',
  'answer.lapsed',
  'answer.after.lapsed',
  'answer.maicpp.lapsed',
  'answer.maicpp.documented.lapsed',
  'answer.maicpp.specialization.lapsed',
];
const NOT_RENEWED_KEYS = ['todo.buy-again', 'todo.licenses', 'todo.maicpp.buy-again', 'todo.maicpp.apply-again'];

test('40 days are tested for every offer with a calendar', () => {
  expect(new Set([...NEAR_OFFSETS, ...OTHER_OFFSETS]).size).toBe(40);
  const offers = EDITION_IDS.flatMap((edition) => offersOf(edition).filter(isRenewable));
  const anniversaries = offers.map((offer) => ANNIVERSARIES[editionOf(offer)].length);
  expect(ANSWERS.length).toBe(40 * anniversaries.reduce((sum, count) => sum + count, 0));
  for (const { keys, name } of ANSWERS) expect(keys.size, name).toBeGreaterThan(5);
});

test('an answer that says it’s too late has no payment step', () => {
  const late = answersWith(...TOO_LATE_KEYS);
  expect(late.length).toBeGreaterThan(200);
  for (const { keys, name } of late)
    expect(
      PAYMENT_KEYS.filter((key) => keys.has(key)),
      name,
    ).toEqual([]);
});

test('only answers after the last day say that it’s too late', () => {
  for (const { answer, keys, name } of ANSWERS) {
    const isLate = answer.isHistory || answer.stage.tone === 'over';
    expect(
      TOO_LATE_KEYS.some((key) => keys.has(key)),
      name,
    ).toBe(isLate);
  }
});

test('days are counted down only in a window', () => {
  expect(answersWith(...COUNTDOWN_KEYS).length).toBeGreaterThan(50);
  for (const { answer, keys, name } of answersWith(...COUNTDOWN_KEYS)) {
    expect(answer.daysLeft, `${name}: ${[...keys].join(' ')}`).toBeGreaterThan(0);
  }
});

test('steps for offers that weren’t renewed come after the check whether the offer was renewed', () => {
  const steps = answersWith(...NOT_RENEWED_KEYS);
  expect(steps.length).toBeGreaterThan(50);
  for (const { answer, keys, name } of steps) {
    expect(answer.stage.tone, name).toBe('over');
    expect(keys.has('todo.check-renewed') || keys.has('todo.maicpp.check-renewed'), name).toBe(true);
  }
});

test('a specialization is not bought, has no licenses, and has no last day to pay', () => {
  const ids = ['advanced-specialization', 'specialization'];
  for (const { keys, name } of ANSWERS.filter(({ answer }) => ids.includes(answer.offer))) {
    const wrong = ['todo.buy-again', 'todo.licenses', 'todo.maicpp.buy-again', ...PAYMENT_KEYS];
    expect(
      wrong.filter((key) => keys.has(key)),
      name,
    ).toEqual([]);
  }
});

test('product keys are redeemed on or before the anniversary date', () => {
  expect(answersWith('todo.redeem-keys').length).toBeGreaterThan(0);
  expect(answersWith('todo.redeem-keys.today').length).toBeGreaterThan(0);
  for (const { offset, name } of answersWith('todo.redeem-keys')) expect(offset, name).toBeLessThan(0);
  for (const { offset, name } of answersWith('todo.redeem-keys.today')) expect(offset, name).toBe(0);
});

test('an offer that ended shows its replacement and its history, and no steps', () => {
  const ended = ANSWERS.filter(({ answer }) => answer.isHistory);
  expect(ended.length).toBe(40 * 4);
  for (const { keys, name } of ended) {
    expect([...keys], name).toEqual(
      expect.arrayContaining([
        'answer.ended',
        'answer.ended.successors',
        'answer.ended.history',
        'dates.window-closes',
      ]),
    );
    expect(
      keysStartingWith(
        keys,
        'todo.',
        'owed.',
        'cycles.',
        'timeline.',
        'measure.',
        'action.calendar',
        'answer.in',
        'answer.today',
      ),
      name,
    ).toEqual([]);
  }
});

describe("today's program", () => {
  const current = answersOf('maicpp');

  test('has none of the former program’s texts', () => {
    for (const { keys, name } of current) {
      const former = keysStartingWith(
        keys,
        'cycles.',
        'measure.',
        'answer.after',
        'dates.first',
        'dates.next',
        'dates.benefits',
      );
      const steps = keysStartingWith(keys, 'todo.').filter((key) => !/^todo\.(?:maicpp\.|title$|by-card$)/.test(key));
      expect([...former, ...steps], name).toEqual([]);
    }
  });

  test('always says when the sources were checked, and which dates take precedence', () => {
    for (const { keys, name } of current) expect(keys.has('caveat.as-read'), name).toBe(true);
  });

  test('starts with one safe date, and shows the last resort only with a warning', () => {
    const cautious = current.filter(({ answer }) => answer.cycle === 'cautious');
    const offers = offersOf('maicpp').filter((id) => offerRule(id).cycles.some(({ cycle }) => cycle === 'cautious'));
    expect(cautious.length).toBe(40 * 4 * offers.length);
    for (const { keys, offset, name } of cautious) {
      expect(keys.has('answer.maicpp.renew'), name).toBe(offset < 0);
      expect(keys.has('answer.maicpp.due'), name).toBe(offset === 0);
      expect(keys.has('answer.maicpp.check-today'), name).toBe(offset > 0 && offset <= 30);
      expect(keys.has('answer.maicpp.last-resort'), name).toBe(offset <= 30);
      expect(keys.has('owed.pay-by'), name).toBe(offset <= 0);
    }
  });
});
