import { describe, expect, test } from 'vitest';
import {
  type CalendarDate,
  EVENT_OFFSETS,
  MEASURES as DATA,
  type Measure,
  type RenewableOfferId,
  answerOn,
  calendarDate,
  daysBetween,
  isRenewable,
  measureFor,
  offerRule,
  offersOf,
  plusDays,
} from '../../src/rules/index.ts';
import { everyDay } from './days.ts';

const MEASURES: readonly Measure[] = DATA;
const RENEWABLE = offersOf('mpn-2021').filter((id): id is RenewableOfferId => isRenewable(id));

describe('the table of measures', () => {
  test('is sorted by the covered anniversaries, then by ID', () => {
    const order = MEASURES.map(({ anniversaries, id }) => `${anniversaries.firstDay} ${id}`);
    expect(order).toEqual([...order].sort());
  });

  test('covers an offer at most once on any day', () => {
    for (const offer of RENEWABLE) {
      const ranges = MEASURES.filter(({ offers }) => offers.includes(offer)).map(({ anniversaries }) => anniversaries);
      ranges.forEach((range, index) => {
        expect(range.firstDay <= range.lastDay).toBe(true);
        const next = ranges[index + 1];
        if (next) expect(range.lastDay < next.firstDay, `${offer} ${range.lastDay}`).toBe(true);
      });
    }
  });

  test('has only measures with a source that were announced by their last anniversary and don’t waive the fee', () => {
    for (const { source, announced, anniversaries, partnerMust, offers, excluded } of MEASURES) {
      expect(source).toMatch(/\d/);
      expect(announced <= anniversaries.lastDay).toBe(true);
      expect(partnerMust.some((duty) => duty.startsWith('pay-'))).toBe(true);
      expect(offers.filter((offer) => excluded.includes(offer))).toEqual([]);
    }
  });
});

const HINT =
  'If the published policy changed, change the measures in test/rules/measures.test.ts, and run "npm run golden".';

describe('the measure that covers an anniversary', () => {
  test.each<[RenewableOfferId, string, string | undefined]>([
    ['competency', '2019-12-31', undefined],
    ['competency', '2020-01-01', 'covid-2020-h1'],
    ['competency', '2020-06-30', 'covid-2020-h1'],
    ['competency', '2020-07-01', 'covid-2020-h2'],
    ['competency', '2020-12-31', 'covid-2020-h2'],
    ['competency', '2021-01-01', 'covid-2021-h1'],
    ['competency', '2021-06-30', 'covid-2021-h1'],
    ['competency', '2021-07-01', undefined],
    ['cloud-business-applications', '2020-12-31', 'covid-2020-h2'],
    ['cloud-business-applications', '2021-01-01', undefined],
    ['cloud-business-applications', '2021-03-31', undefined],
    ['cloud-business-applications', '2021-04-01', 'covid-2021-h1-cba-15'],
    ['cloud-business-applications', '2021-06-30', 'covid-2021-h1-cba-15'],
    ['advanced-specialization', '2020-12-31', undefined],
    ['advanced-specialization', '2021-01-01', 'covid-2021-h1-advspec'],
    ['advanced-specialization', '2021-07-01', undefined],
    ['action-pack', '2020-03-01', undefined],
    ['action-pack', '2021-03-01', undefined],
  ])('of %s on %s is %s', (offer, anniversary, id) => {
    expect(measureFor(offer, calendarDate(anniversary))?.id, HINT).toBe(id);
  });
});

describe('the last day to pay', () => {
  const OWN_WINDOW = EVENT_OFFSETS['window-closes'];
  const lastDayToPay = (anniversary: CalendarDate) =>
    answerOn({ offer: 'competency', anniversary, today: anniversary }).lastDayToPay;

  test.each([
    ['2020-01-31', '2020-06-30'],
    ['2020-05-20', '2020-06-30'],
    ['2020-11-20', '2020-12-31'],
  ])('for the anniversary %s is the measure’s last day to reactivate, %s', (anniversary, lastDay) => {
    expect(lastDayToPay(calendarDate(anniversary))).toBe(lastDay);
  });

  test.each(['2020-06-10', '2020-06-30', '2020-12-10', '2021-03-01'])(
    'for the anniversary %s is the end of the window, which a measure never shortens (E9)',
    (anniversary) => {
      const day = calendarDate(anniversary);
      expect(lastDayToPay(day)).toBe(plusDays(day, OWN_WINDOW));
    },
  );
});

test('an offer with its anniversary on January 1, 2020, has a computed next anniversary, the first measure, and a caveat', () => {
  const anniversary = calendarDate('2020-01-01');
  const answer = answerOn({ offer: 'competency', anniversary, today: anniversary });
  expect(answer.events.at(-1)?.on).toBe(plusDays(anniversary, EVENT_OFFSETS['next-anniversary']));
  expect(answer.measure?.id).toBe('covid-2020-h1');
  expect(answer.caveats).toContain('calendar-reading-differs');
});

/** Offsets in days from the anniversary: each event, the day before, and the day after. */
const EDGES = Object.values(EVENT_OFFSETS).flatMap((day) => [day - 1, day, day + 1]);
/** Offsets between events. One time zone is enough for them, because a time zone can only affect boundaries. */
const BETWEEN = [-40, 60, 90, 120, 150, 151, 180, 200, 400];
const OFFSETS = process.env['TZ'] === 'UTC' ? [...EDGES, ...BETWEEN] : EDGES;

/** Adds the last day to pay and the day after, whose offsets depend on the measure. */
const offsetsFor = (anniversary: CalendarDate, lastDayToPay: CalendarDate) => {
  const lastOffset = daysBetween(anniversary, lastDayToPay);
  return new Set([...OFFSETS, lastOffset, lastOffset + 1]);
};

function stageOf(day: number, canPay: boolean): string {
  if (day < EVENT_OFFSETS['first-reminder']) return 'early';
  if (day < EVENT_OFFSETS['window-opens']) return 'reminded';
  if (day <= EVENT_OFFSETS['window-closes']) return 'open';
  return canPay ? 'reactivation' : 'lapsed';
}

test('answers are right for every offer and every anniversary of six years, from 40 days before to 400 days after', () => {
  const wrong: string[] = [];
  for (const anniversary of everyDay('2018-01-01', '2023-12-31')) {
    const closes = plusDays(anniversary, EVENT_OFFSETS['window-closes']);
    for (const offer of RENEWABLE) {
      const covering = MEASURES.filter(
        ({ offers, anniversaries: { firstDay, lastDay } }) =>
          offers.includes(offer) && firstDay <= anniversary && anniversary <= lastDay,
      );
      const [measure] = covering;
      const until = measure?.reactivateUntil;
      const lastDayToPay = until !== undefined && until > closes ? until : closes;
      const requirements =
        measure?.relief === 'requirements-waived' ? 'waived' : measure ? 'credited' : offerRule(offer).requirements;
      if (covering.length > 1) wrong.push(`${offer} ${anniversary}: ${covering.length} measures`);
      for (const day of offsetsFor(anniversary, lastDayToPay)) {
        const today = plusDays(anniversary, day);
        const answer = answerOn({ offer, anniversary, today });
        const stage = stageOf(day, today <= lastDayToPay);
        const isRight =
          answer.stage.stage === stage &&
          answer.measure?.id === measure?.id &&
          answer.lastDayToPay === lastDayToPay &&
          answer.requirements === requirements &&
          answer.fee === offerRule(offer).fee &&
          (answer.needs === 'gold-competency') === (offer === 'advanced-specialization');
        if (!isRight) wrong.push(`${offer} ${anniversary} ${today}: ${JSON.stringify(answer)}`);
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
}, 60_000);
