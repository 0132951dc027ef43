/** Properties of every edition's data, and of every answer computed from it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  EDITIONS,
  EDITION_IDS,
  type EditionId,
  type RenewableOfferId,
  TOPICS,
  answerOn,
  daysBetween,
  editionOf,
  isRenewable,
  offerRule,
  offersOf,
  plusDays,
} from '../../src/rules/index.ts';
import { everyDay } from './days.ts';

const RENEWABLE = EDITION_IDS.flatMap(offersOf).filter(isRenewable);

/** Dates around every change of a cycle, caveat, or measure, and ends of months with and without February 29. */
const ANNIVERSARIES = [
  ...everyDay('2020-02-25', '2020-03-02'),
  ...everyDay('2021-06-27', '2021-07-03'),
  ...everyDay('2023-12-29', '2024-01-03'),
  ...everyDay('2025-01-18', '2025-01-24'),
  ...everyDay('2026-09-29', '2026-10-04'),
  ...everyDay('2026-10-29', '2026-11-03'),
  ...everyDay('2027-01-29', '2027-02-02'),
];

const answersOf = (offer: RenewableOfferId<EditionId>) =>
  ANNIVERSARIES.map((anniversary) => answerOn({ offer, anniversary, today: anniversary }));

/** The IDs in the first column of the tables of docs/policy.md. */
const FACT_IDS = new Set(
  [...readFileSync('docs/policy.md', 'utf8').matchAll(/^\| (N?[DE]?\d+) +\|/gm)].map(([, id]) => id ?? ''),
);

/** "N22-N24, 12" is N22, N23, N24, and 12. */
function idsIn(facts: string): string[] {
  return (facts.match(/N?[DE]?\d+(?:[-–]N?[DE]?\d+)?/g) ?? []).flatMap((part) => {
    const [first = '', last = first] = part.split(/[-–]/);
    const [low, high] = [first, last].map((id) => Number(id.replace(/\D/g, '')));
    const prefix = first.replace(/\d+/, '');
    return Array.from({ length: (high ?? 0) - (low ?? 0) + 1 }, (_, index) => `${prefix}${(low ?? 0) + index}`);
  });
}

/** All texts of `facts` and `source` fields at any depth. */
function factsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    (key === 'facts' || key === 'source') && typeof child === 'string' ? [child] : factsIn(child),
  );
}

describe.each(EDITION_IDS)('the data of %s', (edition) => {
  const data = EDITIONS[edition];

  test('cites only facts that exist', () => {
    const lists = factsIn(data);
    expect(lists.length).toBeGreaterThan(40);
    for (const list of lists) expect(idsIn(list), list).not.toEqual([]);
    expect(lists.flatMap(idsIn).filter((id) => !FACT_IDS.has(id))).toEqual([]);
  });

  test('refers only to events, cycles, offers, and figures that exist', () => {
    for (const [name, { events, window, deadline, stages, reactivation }] of Object.entries(data.rules.cycles)) {
      const names = events.map(({ event }) => event);
      expect(new Set(names).size, name).toBe(names.length);
      const starts = stages.flatMap(({ begins }) => (begins === 'always' ? [] : Object.values(begins)));
      const focuses = [...stages, ...(reactivation ? [reactivation] : [])].map(({ focus }) => focus);
      const used = [deadline, ...starts, ...focuses, ...(window ? [window.opens, window.closes] : [])];
      expect(
        used.filter((event) => !names.some((known) => known === event)),
        name,
      ).toEqual([]);
    }
    const offers = offersOf(edition);
    for (const offer of offers) {
      const { cycles, noCalendar, successors = [] } = offerRule(offer);
      expect(cycles.length > 0, offer).toBe(noCalendar === undefined);
      expect(cycles.filter(({ cycle }) => data.rules.cycles[cycle] === undefined)).toEqual([]);
      expect(successors.filter((successor) => !EDITION_IDS.flatMap(offersOf).includes(successor))).toEqual([]);
    }
    const referenced = [...data.rules.measures, ...data.rules.caveats].flatMap((rule) => rule.offers ?? []);
    expect(referenced.filter((offer) => !offers.includes(offer))).toEqual([]);
    const figures = TOPICS.flatMap((topic) => Object.values(data.topics[topic].figures));
    expect(figures.filter((id) => data.figures[id] === undefined)).toEqual([]);
  });

  test('lists each change once, sorted by date', () => {
    const dates = data.changes.map(({ on }) => on);
    expect(dates).toEqual([...dates].sort());
    expect(new Set(data.changes.map(({ id }) => id)).size).toBe(data.changes.length);
  });

  test('has a change for each day on which measures were announced', () => {
    const announced = new Set(data.rules.measures.map((measure) => measure.announced));
    const changes = new Set(data.changes.map(({ on }) => on));
    expect([...announced].filter((day) => !changes.has(day))).toEqual([]);
  });

  test('has no figure from after the day on which its sources were read', () => {
    expect(Object.values(data.figures).filter(({ asOf }) => asOf > data.asOf)).toEqual([]);
  });
});

describe.each(RENEWABLE)('answers about %s', (offer) => {
  test('have the events of the data and no others, in the order of their dates', () => {
    for (const { events, schedule, cycle, edition, qualification } of answersOf(offer)) {
      const rule = EDITIONS[edition].rules.cycles[cycle];
      const known = rule?.events.map(({ event }) => event) ?? [];
      const extra = qualification ? ['qualification-opens', 'qualification-closes'] : [];
      expect(events.map(({ event }) => event).sort()).toEqual([...known, ...extra].sort());
      expect(Object.keys(schedule).sort()).toEqual([...known, ...extra].sort());
      const dates = events.map(({ on }) => on);
      expect(dates).toEqual([...dates].sort());
    }
  });

  test('have stages without gaps or overlaps, and the right stage for the day', () => {
    for (const { anniversary, stages } of answersOf(offer)) {
      expect(stages[0]?.firstDay).toBeUndefined();
      expect(stages.at(-1)?.lastDay).toBeUndefined();
      stages.slice(1).forEach(({ firstDay }, index) => {
        const before = stages[index]?.lastDay;
        if (!before || !firstDay)
          throw new Error(`${anniversary}: a stage between two others has no first or last day`);
        expect(firstDay, anniversary).toBe(plusDays(before, 1));
      });
      for (const span of stages) {
        for (const today of [span.firstDay, span.lastDay]) {
          if (today) expect(answerOn({ offer, anniversary, today }).stage).toMatchObject(span);
        }
      }
    }
  });

  test('count down only the days of the window, and nothing after renewals have ended', () => {
    for (const { anniversary, window, isHistory } of answersOf(offer)) {
      if (!window) continue;
      const length = daysBetween(window.firstDay, window.lastDay) + 1;
      const answerAt = (today: typeof anniversary) => answerOn({ offer, anniversary, today });
      const expected = isHistory ? [undefined, undefined] : [length, 1];
      expect([answerAt(window.firstDay).daysLeft, answerAt(window.lastDay).daysLeft]).toEqual(expected);
      expect(answerAt(window.firstDay).stage.stage).toBe('open');
      expect(answerAt(window.lastDay).stage.stage).toBe('open');
      expect(answerAt(plusDays(window.firstDay, -1)).daysLeft).toBeUndefined();
      expect(answerAt(plusDays(window.lastDay, 1)).daysLeft).toBeUndefined();
      expect(answerAt(plusDays(window.lastDay, 1)).stage.stage).not.toBe('open');
    }
  });

  test('have replacements instead of obligations if the offer can’t be renewed', () => {
    for (const answer of answersOf(offer)) {
      expect(answer.isHistory).toBe(answer.edition === 'mpn-2021' && answer.caveats.includes('renewals-ended'));
      if (answer.isHistory) {
        expect(answer).toMatchObject({ requirements: 'none', fee: 'none', feeWindow: 'none' });
        expect(answer.lastDayToPay).toBeUndefined();
        expect(answer.successors.length).toBeGreaterThan(0);
      } else {
        expect(answer.fee).toBe(offerRule(offer).fee);
        expect(answer.lastDayToPay === undefined).toBe(answer.fee === 'none');
      }
    }
  });
});

describe('today’s program', () => {
  const currentOffers = RENEWABLE.filter((offer) => editionOf(offer) === 'maicpp');

  test.each(currentOffers)('has no dates for %s that the facts list as unknown', (offer) => {
    for (const { schedule } of answersOf(offer)) {
      const unknownEvents = ['first-reminder', 'final-reminder', 'benefits-lost', 'next-anniversary'];
      expect(Object.keys(schedule).filter((event) => unknownEvents.includes(event))).toEqual([]);
    }
  });

  test('has no measures, purchase dates, or next cycles', () => {
    const { cycles, measures } = EDITIONS.maicpp.rules;
    expect(measures).toEqual([]);
    expect(Object.values(cycles).map(({ next }) => next)).toEqual([null, null, null]);
    expect(currentOffers.map((offer) => offerRule(offer).firstFromPurchase)).toEqual(currentOffers.map(() => null));
  });
});

test('fact IDs are found in lists, ranges, and data, and an ID that doesn’t exist is detected', () => {
  expect(idsIn('N22-N24, 12 and E7')).toEqual(['N22', 'N23', 'N24', '12', 'E7']);
  expect(factsIn({ a: [{ facts: 'N1' }], source: 'facts 2' })).toEqual(['N1', 'facts 2']);
  expect(FACT_IDS.has('N998')).toBe(false);
});
