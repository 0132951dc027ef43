import { expect, test } from 'vitest';
import {
  EVENT_NAMES,
  EVENT_OFFSETS,
  FIGURES,
  OFFERS,
  OFFER_IDS,
  answerOn,
  figureDays,
  hoursOf,
  isOfferId,
} from '../../src/rules/index.ts';

test('the table has a row for every offer, under its own name', () => {
  expect(Object.keys(OFFERS)).toEqual([...OFFER_IDS]);
  expect(OFFER_IDS.map((id) => OFFERS[id].id)).toEqual([...OFFER_IDS]);
});

test.each(['competency', 'action-pack'])('%s is an offer', (id) => {
  expect(isOfferId(id)).toBe(true);
});

test.each(['', 'Competency', 'toString', '__proto__'])('%j is not', (id) => {
  expect(isOfferId(id)).toBe(false);
});

test('membership of the network has nothing to renew', () => {
  expect(answerOn({ offer: 'network-membership' })).toEqual({ kind: 'nothing-to-renew', offer: 'network-membership' });
});

test('events are named in the order in which they come', () => {
  expect(EVENT_NAMES).toEqual(Object.keys(EVENT_OFFSETS));
  const offsets = EVENT_NAMES.map((event) => EVENT_OFFSETS[event]);
  expect(offsets).toEqual([...offsets].sort((one, other) => one - other));
});

test('figures print what the events do', () => {
  expect(FIGURES.window.days).toBe(30);
  expect(figureDays('cycle')).toBe(365);
  expect(figureDays('after-final-reminder')).toBe(7);
  expect(() => figureDays('windw')).toThrow('No figure "windw". Known: first-reminder,');
  expect(() => figureDays('toString')).toThrow('No figure');
  expect(hoursOf('transfer')).toMatchObject({ from: 48, to: 72 });
  expect(() => hoursOf('x')).toThrow('No span of hours "x"');
});
