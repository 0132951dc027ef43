import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryIdOf, isEntryId, newEntryId } from '../../src/components/planner/list/entry-id.ts';
import { fragmentToList, listToFragment, readList, writeList } from '../../src/components/planner/list/list-text.ts';
import {
  type OfferFacts,
  addOffers,
  currentAnniversary,
  readOfferFacts,
  renewedOffer,
  withId,
} from '../../src/components/planner/list/planned-offer.ts';
import { spanFrom } from '../../src/components/planner/view/time-axis.ts';
import {
  countActionPacks,
  groupByStage,
  renewedUntil,
  statusOf,
} from '../../src/components/planner/list/renewal-status.ts';
import { dayWords } from '../../src/components/planner/view/view-props.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import {
  EDITION_IDS,
  WINDOW_DAYS,
  acceptsPurchaseDate,
  calendarDate,
  daysBetween,
  editionOf,
  isRenewable,
  offersOf,
  plusDays,
} from '../../src/rules/index.ts';

const TODAY = calendarDate('2021-03-20');

const facts = (offer: string, name: string, date: string, basis = 'anniversary', renewals = 0): OfferFacts => {
  const read = readOfferFacts({ offer, name, basis, date, renewals });
  if (!read) throw new Error(`${offer} ${date} cannot be planned`);
  return read;
};

describe('IDs of entries', () => {
  test('are twelve letters and unique', () => {
    const ids = Array.from({ length: 5000 }, newEntryId);
    expect(new Set(ids).size).toBe(5000);
    for (const id of ids) expect(id).toMatch(/^[a-z]{12}$/);
  });
  test('that are computed from content differ if the content differs', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => entryIdOf(`["competency","n${index}"]`));
    expect(new Set(ids).size).toBe(20_000);
    for (const id of ids) expect(isEntryId(id)).toBe(true);
  });
  test('don’t change, and an entry that’s added again gets a new one', () => {
    const entry = withId(facts('competency', 'x', '2021-03-01'));
    expect(withId(entry)).toEqual(entry);
    const [first, second] = addOffers([entry], [entry]);
    expect(first).toEqual(entry);
    expect(second).toMatchObject({ name: 'x', date: '2021-03-01' });
    expect(second?.id).not.toBe(entry.id);
  });
});

describe('an entry', () => {
  test('is in the cycle that it was renewed into, counted from the first', () => {
    const offer = withId(facts('competency', 'x', '2018-09-01', 'purchase'));
    const renewed = renewedOffer(offer);
    expect(currentAnniversary(offer)).toBe('2019-09-01');
    expect(renewed && currentAnniversary(renewed)).toBe('2020-08-31');
    expect(renewed?.id).toBe(offer.id);
  });
  test('can’t be renewed beyond the supported years', () => {
    expect(renewedOffer(withId(facts('action-pack', '', '2099-06-01')))).toBeUndefined();
    expect(renewedUntil(withId(facts('action-pack', '', '2099-06-01')), TODAY)).toBeUndefined();
    const last = renewedUntil(withId(facts('action-pack', '', '2098-06-01')), calendarDate('2099-12-31'));
    expect(last && currentAnniversary(last.offer)).toBe('2099-06-01');
  });
  test.each([
    ['one cycle behind', '2020-03-01', '2020-06-01', 1, '2021-03-01'],
    ['still early: one cycle on', '2021-06-01', '2021-03-20', 1, '2022-06-01'],
    ['years behind, in 2024', '2015-09-01', '2024-11-26', 10, '2025-08-29'],
    ['years behind: to the cycle in which the offer has ended', '2015-09-01', '2026-11-26', 10, '2025-08-29'],
    [
      'years behind, on the last day of a window',
      '2016-03-01',
      plusDays(calendarDate('2021-02-28'), WINDOW_DAYS),
      5,
      '2021-02-28',
    ],
    [
      'years behind, on the day after',
      '2016-03-01',
      plusDays(calendarDate('2021-02-28'), WINDOW_DAYS + 1),
      6,
      '2022-02-28',
    ],
    ['years behind, where a measure reactivates', '2016-10-02', '2020-12-01', 4, '2020-10-01'],
  ])('renewed until the present: %s', (_, date, today, times, anniversary) => {
    const renewed = renewedUntil(withId(facts('competency', 'x', date)), calendarDate(today));
    expect(renewed && [renewed.times, currentAnniversary(renewed.offer)]).toEqual([times, anniversary]);
  });
  test('shows the year of dates that are past or more than a year ahead', () => {
    const view = { today: TODAY, format: createDateFormat('en-US') };
    const print = (date: string) => dayWords(calendarDate(date), view);
    expect(['2021-03-19', '2021-03-20', '2022-03-19', '2022-03-20'].map(print)).toEqual([
      'Mar 19, 2021',
      'Mar 20',
      'Mar 19',
      'Mar 20, 2022',
    ]);
  });
  test.each([
    ['network-membership', '2021-01-01', 'anniversary', 0],
    ['nonsense', '2021-01-01', 'anniversary', 0],
    ['competency', '2021-02-30', 'anniversary', 0],
    ['advanced-specialization', '2021-01-01', 'purchase', 0],
    ['competency', '2099-01-01', 'purchase', 0],
    ['competency', '2021-01-01', 'birthday', 0],
    ['competency', '2021-01-01', 'anniversary', -1],
    ['competency', '2021-01-01', 'anniversary', 1.5],
  ])('%s, %s, %s, %d is refused', (offer, date, basis, renewals) => {
    expect(readOfferFacts({ offer, name: '', basis, date, renewals })).toBeUndefined();
  });
});

describe('the page', () => {
  const list = [
    facts('competency', 'Cloud Platform', '2021-03-01'),
    facts('competency', 'Data Analytics', '2021-03-18'),
    facts('action-pack', '', '2021-03-28'),
    facts('competency', 'Security', '2021-10-04'),
    facts('competency', 'DevOps', '2021-02-10'),
    facts('competency', 'Late', '2020-11-20'),
    facts('advanced-specialization', 'B', '2021-06-30'),
    facts('advanced-specialization', 'A', '2021-06-30'),
  ].map(withId);

  test('is grouped by stage, and sorted by the next date, then by name', () => {
    const groups = groupByStage(list.map((offer) => statusOf(offer, TODAY)));
    expect(groups.map(({ stage, statuses }) => [stage, statuses.map(({ offer }) => offer.name)])).toEqual([
      ['open', ['Cloud Platform', 'Data Analytics']],
      ['reminded', ['']],
      ['early', ['A', 'B', 'Security']],
      ['lapsed', ['Late', 'DevOps']],
    ]);
  });
  test('shows a last day to reactivate', () => {
    const [group] = groupByStage([statusOf(withId(facts('competency', '', '2020-10-01')), calendarDate('2020-12-01'))]);
    expect(group?.stage).toBe('reactivation');
    expect(group?.statuses[0]?.next.on).toBe('2020-12-31');
  });
  test('counts Action Packs', () => {
    const second = withId(facts('action-pack', 'second', '2021-01-01'));
    const ended = withId(facts('action-pack', 'ended', '2025-06-01'));
    expect(countActionPacks([...list, second, ended].map((offer) => statusOf(offer, TODAY)))).toBe(2);
  });
  test('shows thirteen months from the first of this month', () => {
    const span = spanFrom(TODAY);
    expect([span.firstDay, span.end, span.months.length]).toEqual(['2021-03-01', '2022-04-01', 14]);
    expect(span.at(span.end)).toBe(100);
    expect(spanFrom(calendarDate('2020-02-29')).end).toBe('2021-03-01');
    expect(spanFrom(calendarDate('2099-12-31')).end).toBe('2101-01-01');
  });
});

describe('a list as text', () => {
  const anyFacts = fc
    .record({
      offer: fc.constantFrom(...EDITION_IDS.flatMap(offersOf).filter(isRenewable)),
      name: fc.string({ unit: 'grapheme', maxLength: 30 }),
      days: fc.nat(daysBetween(calendarDate('1990-01-01'), calendarDate('2080-01-01'))),
      renewals: fc.nat(15),
      purchase: fc.boolean(),
    })
    .map(({ offer, name, days, renewals, purchase }) => {
      const basis = purchase && acceptsPurchaseDate(offer) ? 'purchase' : 'anniversary';
      // The next anniversary of today's offers can't be computed.
      const times = editionOf(offer) === 'maicpp' ? 0 : renewals;
      return facts(offer, name, plusDays(calendarDate('1990-01-01'), days), basis, times);
    });

  test('is unchanged after it’s stored or shared in a link', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 20 }), (list) => {
        const kept = list.map(withId);
        expect(fragmentToList(listToFragment(kept))).toEqual(kept);
        expect(readList(writeList(kept))).toEqual(kept);
        expect(listToFragment(kept)).toMatch(/^#list=[\w-]*$/);
      }),
    );
  });
  test.each([
    '',
    '{}',
    'null',
    '[]',
    '{"version":3,"offers":[]}',
    '{"version":0,"offers":[]}',
    '{"version":1.5,"offers":[]}',
    '{"version":1,"offers":[["competency"]]}',
    '{"version":1,"offers":[["competency","x","anniversary","2021-02-30",0]]}',
  ])('is not read if it isn’t a list: %s', (text) => {
    expect(readList(text)).toBeUndefined();
  });
  test('from before entries had IDs always gets the same unique IDs', () => {
    const row = ['competency', 'x', 'anniversary', '2021-03-01', 0];
    const other = ['competency', 'x', 'anniversary', '2021-03-01', 1];
    const text = JSON.stringify({ version: 1, offers: [row, other, row, row] });
    const ids = readList(text)?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(isEntryId(id), id).toBe(true);
    expect(readList(text)?.map(({ id }) => id)).toEqual(ids);
    const alone = readList(JSON.stringify({ version: 1, offers: [row] }));
    expect(alone?.[0]?.id).toBe(ids[0]);
  });
  test('gets new IDs for invalid and duplicate ones', () => {
    const own = newEntryId();
    const rows = ['<b>', own, own].map((id) => ['competency', '', 'anniversary', '2021-03-01', 0, id]);
    const ids = readList(JSON.stringify({ version: 1, offers: rows }))?.map(({ id }) => id) ?? [];
    expect(ids[1]).toBe(own);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(isEntryId(id), id).toBe(true);
  });
  test('is broken in a truncated link, and isn’t read from other fragments', () => {
    const fragment = listToFragment([withId(facts('competency', 'é', '2021-03-01'))]);
    expect(fragmentToList(fragment.slice(0, -9))).toBe('broken');
    expect(fragmentToList('#list=%%%')).toBe('broken');
    expect(fragmentToList('#table')).toBeUndefined();
  });
  test('can be parsed from any fragment without an error', () => {
    fc.assert(fc.property(fc.string(), (text) => fragmentToList(`#list=${text}`) === 'broken'));
  });
});
