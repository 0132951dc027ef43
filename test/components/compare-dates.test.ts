/** Both rule sets' dates for one offer and anniversary. */
import { describe, expect, test } from 'vitest';
import { comparableOffers, compareDates } from '../../src/components/changes/compare-dates.ts';
import { comparedPicture } from '../../src/components/changes/compared-picture.ts';
import { readComparison } from '../../src/components/changes/comparison-table.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { stringsOf } from '../../src/i18n/strings.ts';
import {
  EDITIONS,
  EDITION_IDS,
  EVENT_OFFSETS,
  TOPICS,
  calendarDate,
  eventsOf,
  figureOf,
} from '../../src/rules/index.ts';

const compare = (query: string) => compareDates(new URLSearchParams(query));

test('only offers with dates in both rule sets can be compared, and those of today’s program come first', () => {
  expect(comparableOffers()).toEqual([
    {
      edition: 'maicpp',
      offers: ['solutions-partner-designation', 'partner-success-core', 'partner-success-expanded', 'specialization'],
    },
    {
      edition: 'mpn-2021',
      offers: ['competency', 'cloud-business-applications', 'advanced-specialization', 'action-pack'],
    },
  ]);
});

test('the dates of both rule sets are one list, in order', () => {
  const compared = compare('offer=specialization&anniversary=2026-12-15');
  if (typeof compared !== 'object') throw new Error('no dates');
  expect(compared.offers).toEqual([
    { edition: 'mpn-2021', offer: 'advanced-specialization' },
    { edition: 'maicpp', offer: 'specialization' },
  ]);
  // The name of an event is that of the former program, unless today's program says something else about it.
  const keyOf = (offer: string, event: string) =>
    offer === 'specialization' && event === 'anniversary' ? 'dates.specialization.anniversary' : `dates.${event}`;
  const events = compared.offers.flatMap(({ offer }) =>
    eventsOf(offer, calendarDate('2026-12-15')).map(({ event, on }) => ({ on, key: keyOf(offer, event) })),
  );
  const byDay = Array.from(
    Map.groupBy(events, ({ on }) => on),
    ([on, same]) => [on, ...same.map(({ key }) => key)],
  );
  expect(events).toHaveLength(10);
  expect(compared.dates.map(({ on, events: dated }) => [on, ...dated.flatMap(({ keys }) => keys)])).toEqual(
    byDay.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  );
});

test('an offer of either program gives the same dates', () => {
  expect(compare('offer=competency&anniversary=2026-12-15')).toEqual(
    compare('offer=solutions-partner-designation&anniversary=2026-12-15'),
  );
});

describe('the query', () => {
  test.each<[string, 'invalid' | undefined]>([
    ['', undefined],
    ['offer=competency', undefined],
    ['offer=competency&anniversary=', undefined],
    ['offer=network-membership', 'invalid'],
    ['offer=nothing', 'invalid'],
    ['anniversary=2026-12-15', 'invalid'],
    ['offer=program-membership&anniversary=2026-12-15', 'invalid'],
    ['offer=partner-launch&anniversary=2026-12-15', 'invalid'],
    ['offer=competency&anniversary=2026-02-30', 'invalid'],
    ['offer=competency&anniversary=12/15/2026', 'invalid'],
    ['offer=competency&anniversary=2100-01-01', 'invalid'],
    ['offer=constructor&anniversary=2026-12-15', 'invalid'],
  ])('%j gives %s', (query, expected) => {
    expect(compare(query)).toBe(expected);
  });
});

test.each(LOCALES)('$tag: every topic has a text for each edition, with its figures', ({ tag }) => {
  const rows = readComparison(stringsOf(tag));
  expect(rows.map(({ topic }) => topic)).toEqual(TOPICS);
  for (const { topic, title, cells } of rows) {
    expect(title).not.toBe('');
    expect(cells.map(({ edition }) => edition)).toEqual(EDITION_IDS);
    expect(new Set(cells.map(({ text }) => text)).size, topic).toBe(EDITION_IDS.length);
  }
  for (const { edition, text } of rows.find(({ topic }) => topic === 'window')?.cells ?? []) {
    const figures = Object.values(EDITIONS[edition].topics.window.figures);
    const numbers = figures.flatMap((id) => figureOf(edition, id).value);
    expect(numbers.length).toBeGreaterThan(1);
    expect(text).toMatch(new RegExp(numbers.map((number) => `(?<!\\d)${number}(?!\\d)`).join('.*')));
  }
});

test.each<
  [offer: string, anniversary: string, lanes: readonly (readonly [tone: string, from: number, to: number][])[]]
>([
  [
    'specialization',
    '2026-12-15',
    [
      [
        ['waiting', -65, -15],
        ['waiting', -15, 1],
        ['renewable', 1, EVENT_OFFSETS['benefits-lost']],
        ['over', EVENT_OFFSETS['benefits-lost'], EVENT_OFFSETS['benefits-lost'] + 5],
      ],
      [
        ['waiting', -65, -60],
        ['renewable', -60, 1],
        ['late', 1, 31],
        ['over', 31, EVENT_OFFSETS['benefits-lost'] + 5],
      ],
    ],
  ],
])('the picture of %s draws both rule sets to one scale', (offer, anniversary, lanes) => {
  const compared = compare(`offer=${offer}&anniversary=${anniversary}`);
  if (typeof compared !== 'object') throw new Error('no dates');
  const picture = comparedPicture(compared);
  expect(picture.lanes.map(({ edition }) => edition)).toEqual(EDITION_IDS);
  expect(picture.lanes.map(({ bands }) => bands.map(({ tone, from, to }) => [tone, from, to]))).toEqual(lanes);
});

test('every lane of a picture goes from its first to its last day, without a gap', () => {
  for (const { offers } of comparableOffers()) {
    for (const offer of offers) {
      for (const anniversary of ['2021-06-22', '2026-10-01', '2026-10-02']) {
        const compared = compare(`offer=${offer}&anniversary=${anniversary}`);
        if (typeof compared !== 'object') throw new Error('no dates');
        const { firstDay, endDay, lanes } = comparedPicture(compared);
        for (const { bands } of lanes) {
          expect(bands[0]?.from).toBe(firstDay);
          expect(bands.at(-1)?.to).toBe(endDay);
          bands.slice(1).forEach((band, index) => expect(band.from).toBe(bands[index]?.to));
        }
      }
    }
  }
});
