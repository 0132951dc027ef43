/** The planner's statuses in all editions: cautious ones for today's offers, and a separate group for ended offers. */
import { describe, expect, test } from 'vitest';
import { calendarEntries } from './planner-calendar.ts';
import {
  type OfferStatus,
  GROUP_ORDER,
  canHaveRenewed,
  endedStatuses,
  groupByStage,
  isEnded,
  renewedUntil,
  statusOf,
} from '../../src/components/planner/list/renewal-status.ts';
import { parseList, readList, writeList } from '../../src/components/planner/list/list-text.ts';
import {
  type OfferFacts,
  currentAnniversary,
  hasComputedNext,
  readOfferFacts,
  renewedOffer,
  withId,
} from '../../src/components/planner/list/planned-offer.ts';
import { daysMessage, needsLook, nextStep, statusMessage } from '../../src/components/planner/view/status-message.ts';
import {
  type CalendarDate,
  EDITION_IDS,
  acceptsPurchaseDate,
  calendarDate,
  editionOf,
  isRenewable,
  offersOf,
  plusDays,
} from '../../src/rules/index.ts';

const facts = (offer: string, date: string, basis = 'anniversary', renewals = 0): OfferFacts | undefined =>
  readOfferFacts({ offer, name: '', basis, date, renewals });

function entry(offer: string, date: string) {
  const read = facts(offer, date);
  if (!read) throw new Error(`${offer} ${date} can't be planned`);
  return withId(read);
}

const statusOn = (offer: string, anniversary: string, today: string) =>
  statusOf(entry(offer, anniversary), calendarDate(today));

/** The texts of a row and of its table cells, in short form. */
function summaryOf(status: OfferStatus, today: CalendarDate) {
  const message = statusMessage(status, false);
  const dates = Object.values(message.values ?? {}).map(({ date }) => date);
  const step = nextStep(status);
  const days = daysMessage(status, today);
  return [
    status.answer.stage.stage,
    `${message.of.slice('planner.say.'.length)} ${dates.join(' ')}`,
    step.kind === 'look' ? 'look' : `${step.event} ${step.on}`,
    `${days.of.slice('planner.table.'.length)} ${days.count ?? ''}`.trim(),
  ];
}

describe('the status of today’s offers', () => {
  test.each([
    // Anniversary 2026-12-01: the reported change can reach the documented window.
    [
      'solutions-partner-designation',
      '2026-12-01',
      '2026-10-31',
      ['early', 'cautious 2026-11-01 2026-12-01', 'look-from 2026-11-01', 'in 1'],
    ],
    [
      'solutions-partner-designation',
      '2026-12-01',
      '2026-11-01',
      ['check', 'check 2026-12-01', 'renew-on 2026-12-01', 'in 30'],
    ],
    [
      'solutions-partner-designation',
      '2026-12-01',
      '2026-11-30',
      ['check', 'check 2026-12-01', 'renew-on 2026-12-01', 'in 1'],
    ],
    [
      'solutions-partner-designation',
      '2026-12-01',
      '2026-12-01',
      ['due', 'due 2026-12-01', 'renew-on 2026-12-01', 'today'],
    ],
    [
      'solutions-partner-designation',
      '2026-12-01',
      '2026-12-02',
      ['check-today', 'check-today 2026-12-01', 'look', 'today'],
    ],
    [
      'solutions-partner-designation',
      '2026-12-01',
      '2026-12-31',
      ['check-today', 'check-today 2026-12-01', 'look', 'today'],
    ],
    [
      'solutions-partner-designation',
      '2026-12-01',
      '2027-01-01',
      ['lapsed', 'lapsed.due 2026-12-01', 'renew-on 2026-12-01', 'passed'],
    ],
    ['partner-launch', '2026-12-01', '2026-12-01', ['due', 'due 2026-12-01', 'renew-on 2026-12-01', 'today']],
    // Anniversary 2026-10-01: the documented window.
    [
      'partner-success-core',
      '2026-10-01',
      '2026-09-30',
      ['early', 'reminded 2026-10-01', 'window-opens 2026-10-01', 'in 1'],
    ],
    [
      'partner-success-core',
      '2026-10-01',
      '2026-10-01',
      ['open', 'open 2026-10-31', 'window-closes 2026-10-31', 'left 31'],
    ],
    [
      'partner-success-core',
      '2026-10-01',
      '2026-10-31',
      ['open', 'open 2026-10-31', 'window-closes 2026-10-31', 'left 1'],
    ],
    [
      'partner-success-core',
      '2026-10-01',
      '2026-11-01',
      ['lapsed', 'lapsed 2026-10-31', 'window-closes 2026-10-31', 'passed'],
    ],
    ['specialization', '2027-03-01', '2026-12-30', ['early', 'reminded 2026-12-31', 'window-opens 2026-12-31', 'in 1']],
    ['specialization', '2027-03-01', '2026-12-31', ['open', 'open 2027-03-01', 'anniversary 2027-03-01', 'left 61']],
    ['specialization', '2027-03-01', '2027-03-01', ['open', 'open 2027-03-01', 'anniversary 2027-03-01', 'left 1']],
    ['specialization', '2027-03-01', '2027-03-02', ['grace', 'grace 2027-03-31', 'grace-ends 2027-03-31', 'in 29']],
    ['specialization', '2027-03-01', '2027-03-31', ['grace', 'grace 2027-03-31', 'grace-ends 2027-03-31', 'today']],
    [
      'specialization',
      '2027-03-01',
      '2027-04-01',
      ['lapsed', 'lapsed.grace 2027-03-31', 'grace-ends 2027-03-31', 'passed'],
    ],
  ])('%s, anniversary %s, on %s', (offer, anniversary, today, expected) => {
    expect(summaryOf(statusOn(offer, anniversary, today), calendarDate(today))).toEqual(expected);
  });

  test('groups are in the order of urgency', () => {
    expect(GROUP_ORDER).toEqual([
      'due',
      'open',
      'check-today',
      'check',
      'grace',
      'reactivation',
      'reminded',
      'early',
      'lapsed',
    ]);
  });
});

const OFFERS = EDITION_IDS.flatMap(offersOf).filter(isRenewable);
const ANNIVERSARIES = [
  '2020-06-01',
  '2021-03-01',
  '2022-12-01',
  '2024-12-20',
  '2024-12-22',
  '2025-06-01',
  '2026-10-01',
  '2026-10-02',
  '2027-02-28',
];

describe.each(OFFERS)('%s: no contradictions', (offer) => {
  /** Every day from 70 days before the anniversary to 45 days after. */
  const statuses = ANNIVERSARIES.flatMap((anniversary) =>
    Array.from({ length: 116 }, (_, index) => plusDays(calendarDate(anniversary), index - 70)).map((today) => ({
      today,
      status: statusOf(entry(offer, anniversary), today),
    })),
  );

  test('an ended offer is only in its own group: not renewable, not counted down', () => {
    for (const { status } of statuses.filter(({ status: { answer } }) => answer.isHistory)) {
      expect(groupByStage([status])).toEqual([]);
      expect(endedStatuses([status])).toEqual([status]);
      expect(canHaveRenewed(status)).toBe(false);
      expect(status.answer.daysLeft).toBeUndefined();
      expect(status.answer.successors.length).toBeGreaterThan(0);
    }
  });
  test('days are counted down only in a window, and the row, the table, and the summary agree', () => {
    for (const { today, status } of statuses.filter(({ status: one }) => !isEnded(one))) {
      const { answer } = status;
      const { of } = statusMessage(status, false);
      const days = daysMessage(status, today);
      const label = `${answer.anniversary} on ${today}`;
      expect(groupByStage([status]).length, label).toBe(1);
      expect(of === 'planner.say.open', label).toBe(answer.daysLeft !== undefined);
      expect(days.of === 'planner.table.left', label).toBe(answer.daysLeft !== undefined);
      expect(days.of === 'planner.table.passed', label).toBe(answer.stage.tone === 'over');
      expect(of.startsWith('planner.say.lapsed'), label).toBe(answer.stage.tone === 'over');
      expect(canHaveRenewed(status), label).toBe(answer.stage.tone !== 'waiting');
      if (needsLook(status)) expect(answer.daysLeft, label).toBeUndefined();
      const step = nextStep(status);
      if (step.kind === 'event' && answer.stage.tone !== 'over') expect(step.on >= today, label).toBe(true);
    }
  });
  test('the last day of a disputed window is never shown', () => {
    for (const { today, status } of statuses) {
      const lastResort = status.answer.events.find(({ event }) => event === 'last-resort')?.on;
      if (lastResort === undefined) continue;
      expect(status.answer.window).toBeUndefined();
      expect(JSON.stringify([summaryOf(status, today), calendarEntries(status.offer)])).not.toContain(lastResort);
    }
  });
});

describe('entries of all editions', () => {
  test.each([
    ['azure-expert-msp', 'anniversary', 0],
    ['program-membership', 'anniversary', 0],
    ['network-membership', 'anniversary', 0],
    ['solutions-partner-designation', 'purchase', 0],
    ['partner-success-core', 'purchase', 0],
    ['specialization', 'purchase', 0],
    ['specialization', 'anniversary', 1],
    ['partner-launch', 'anniversary', 2],
  ])('%s from a %s, renewed %d times, can’t be planned', (offer, basis, renewals) => {
    expect(facts(offer, '2026-12-01', basis, renewals)).toBeUndefined();
  });
  test.each(offersOf('maicpp').filter(isRenewable))('%s has no computed next anniversary', (offer) => {
    const planned = entry(offer, '2026-12-01');
    expect(hasComputedNext(planned)).toBe(false);
    expect(renewedOffer(planned)).toBeUndefined();
    expect(renewedUntil(planned, calendarDate('2027-06-01'))).toBeUndefined();
    expect(currentAnniversary(planned)).toBe('2026-12-01');
    expect(acceptsPurchaseDate(offer)).toBe(false);
  });
  test('a former offer that was renewed until it ended stays in its last cycle', () => {
    const renewed = renewedUntil(entry('action-pack', '2021-03-28'), calendarDate('2026-11-27'));
    expect(renewed && [renewed.times, currentAnniversary(renewed.offer)]).toEqual([4, '2025-03-27']);
    expect(renewed && isEnded(statusOf(renewed.offer, calendarDate('2026-11-27')))).toBe(true);
  });
  test('the offer that ended last comes first', () => {
    const list = ['2025-03-01', '2026-03-01'].map((date) => statusOn('competency', date, '2026-11-27'));
    expect(endedStatuses(list).map(({ answer }) => answer.anniversary)).toEqual(['2026-03-01', '2025-03-01']);
  });
});

describe('the version of a stored list', () => {
  const former = entry('competency', '2021-03-01');
  const current = entry('specialization', '2027-03-01');

  test.each([
    ['is 1 for an empty list', [], 1],
    ['is 1 with only offers of 2021, so that earlier pages can read it', [former], 1],
    ['is 2 with a current offer, so that earlier pages say that it’s newer', [former, current], 2],
  ])('%s', (_, list, version) => {
    const text = writeList(list);
    expect(JSON.parse(text)).toMatchObject({ version });
    expect(readList(text)).toEqual(list);
  });
  test('is reported as newer if this page doesn’t know it', () => {
    expect(parseList('{"version":3,"offers":[]}')).toEqual({ kind: 'newer' });
  });
  test('is tested with offers of every edition', () => {
    expect(new Set(OFFERS.map(editionOf))).toEqual(new Set(EDITION_IDS));
  });
});
