import { describe, expect, test } from 'vitest';
import {
  EDITION_IDS,
  EVENT_OFFSETS,
  acceptsPurchaseDate,
  answerOn,
  calendarDate,
  editionOf,
  eventsOf,
  figureIds,
  figureOf,
  firstAnniversary,
  isOfferOf,
  isRenewable,
  namedDayOf,
  offersOf,
  plusDays,
} from '../../src/rules/index.ts';

const DAY = calendarDate('2021-06-22');

test('an offer ID determines its edition', () => {
  const all = EDITION_IDS.flatMap((edition) => offersOf(edition).map((offer) => [offer, edition] as const));
  expect(new Set(all.map(([offer]) => offer)).size).toBe(all.length);
  for (const [offer, edition] of all) {
    expect(editionOf(offer)).toBe(edition);
    expect(EDITION_IDS.filter((id) => isOfferOf(offer, id))).toEqual([edition]);
  }
});

test.each([
  ['competency', true, true],
  ['specialization', false, true],
  ['', false, false],
  ['Competency', false, false],
  ['toString', false, false],
  ['__proto__', false, false],
])('%j is an offer of 2021: %s, of any edition: %s', (id, isFormer, isAny) => {
  expect(isOfferOf(id, 'mpn-2021')).toBe(isFormer);
  expect(isOfferOf(id)).toBe(isAny);
});

describe('a renewal calendar', () => {
  test.each([
    ['network-membership', 'mpn-2021', { reason: 'no-yearly-renewal', facts: '1, 2' }, ['program-membership']],
    ['program-membership', 'maicpp', { reason: 'no-yearly-renewal', facts: 'N2' }, []],
    ['azure-expert-msp', 'maicpp', { reason: 'renewals-end', month: '2027-01', facts: 'N60' }, []],
  ] as const)('doesn’t exist for %s, even if a date is given', (offer, edition, because, successors) => {
    const answer = { kind: 'nothing-to-renew', edition, offer, because, successors };
    expect(answerOn({ offer })).toEqual(answer);
    expect(isRenewable(offer)).toBe(false);
    // A URL can have an unnecessary date.
    const withDate = { offer, anniversary: DAY, today: DAY };
    expect(answerOn(withDate)).toEqual(answer);
  });

  test('can’t be computed without a date', () => {
    // @ts-expect-error The type also requires the dates.
    expect(() => answerOn({ offer: 'specialization' })).toThrow('needs an anniversary date');
  });
});

test('only offers that can be purchased take a purchase date', () => {
  const accepting = EDITION_IDS.flatMap(offersOf).filter(acceptsPurchaseDate);
  expect(accepting).toEqual(['competency', 'cloud-business-applications', 'action-pack']);
  expect(() => firstAnniversary(DAY, 'partner-success-core')).toThrow('computed from a purchase date');
  expect(firstAnniversary(calendarDate('2020-02-29'), 'competency')).toBe('2021-02-28');
});

test('the events of the 2021 cycle are at their published offsets, in order', () => {
  const offsets = Object.entries(EVENT_OFFSETS);
  const events = eventsOf('competency', DAY).map(({ event, on }) => [event, on]);
  expect(events).toEqual(offsets.map(([event, days]) => [event, plusDays(DAY, days)]));
});

test('figures match the offsets of events', () => {
  expect(figureOf('mpn-2021', 'window').value).toBe(EVENT_OFFSETS['window-closes']);
  expect(figureOf('mpn-2021', 'cycle')).toMatchObject({ value: EVENT_OFFSETS['next-anniversary'], side: 'after' });
  expect(figureOf('mpn-2021', 'first-reminder').value).toBe(-EVENT_OFFSETS['first-reminder']);
  expect(figureOf('mpn-2021', 'transfer')).toMatchObject({ value: [48, 72], unit: 'hours' });
  expect(figureOf('maicpp', 'qualification-points')).toMatchObject({ value: 70, unit: 'points' });
  expect(namedDayOf('maicpp', 'cautious-from').day).toBe('2026-10-02');
});

test('figures are listed by unit', () => {
  expect(figureIds('mpn-2021', 'hours')).toEqual(['transfer']);
  const units = ['days', 'hours', 'points', 'months'] as const;
  for (const edition of EDITION_IDS) {
    const byUnit = units.map((unit) => figureIds(edition, unit));
    byUnit.forEach((ids, index) => {
      expect(new Set(ids.map((id) => figureOf(edition, id).unit))).toEqual(
        new Set(ids.length > 0 ? [units[index]] : []),
      );
    });
    expect(byUnit.flat().toSorted()).toEqual(figureIds(edition).toSorted());
  }
  expect(figureIds('maicpp')).toContain('specialization-grace');
});

test('the error for an unknown figure or day lists the known ones', () => {
  expect(() => figureOf('mpn-2021', 'windw')).toThrow('No figure "windw". Known: first-reminder,');
  expect(() => figureOf('maicpp', 'toString')).toThrow('No figure "toString"');
  expect(() => namedDayOf('maicpp', 'x')).toThrow('No named day "x". Known: read-on,');
});
