/** How a list differs from the last calendar file. */
import { describe, expect, test } from 'vitest';
import { changesSince, exportOf, readExport, writeExport } from '../../src/components/planner/list/exported-dates.ts';
import type { PlannedOffer } from '../../src/components/planner/list/planned-offer.ts';
import { calendarDate, plusDays } from '../../src/rules/index.ts';
import { closes } from '../window.ts';
import { calendarEntries } from './planner-calendar.ts';

const entry = (id: string, rest: Partial<PlannedOffer> = {}): PlannedOffer => ({
  id: id.padEnd(12, 'b'),
  offer: 'competency',
  name: id,
  basis: 'anniversary',
  date: calendarDate('2021-03-01'),
  renewals: 0,
  ...rest,
});
const [competency, actionPack, currentOffer] = [
  entry('c'),
  entry('d', { offer: 'action-pack' }),
  entry('f', { offer: 'partner-success-core', date: calendarDate('2026-12-15') }),
];
const LIST = [competency, actionPack, currentOffer];
const saved = exportOf(LIST);

describe('a list compared with the last file', () => {
  test('is up to date if nothing has changed, in any order', () => {
    const reordered = [currentOffer, competency, actionPack];
    expect(changesSince(saved, LIST, LIST)).toBeUndefined();
    expect(changesSince(saved, reordered, reordered)).toBeUndefined();
  });

  test.each<[string, Partial<PlannedOffer>]>([
    ['another date', { date: calendarDate('2021-03-02') }],
    ['another basis', { basis: 'purchase' }],
    ['a renewal', { renewals: 1 }],
    ['an offer with other dates', { offer: 'partner-success-core' }],
  ])('has changed dates if an entry has %s', (_, change) => {
    const list = [{ ...competency, ...change }, actionPack, currentOffer];
    expect(changesSince(saved, list, list)).toEqual({ changed: [list[0]], added: [], removed: [] });
  });

  test('is up to date if only a name has changed', () => {
    const list = [{ ...competency, name: 'renamed' }, actionPack, currentOffer];
    expect(changesSince(saved, list, list)).toBeUndefined();
  });

  test('has added and removed offers', () => {
    const added = entry('g');
    const list = [competency, currentOffer, added];
    const changes = changesSince(saved, list, list);
    expect(changes).toEqual({ changed: [], added: [added], removed: [saved[1]] });
    expect(changes?.removed[0]?.name).toBe(actionPack.name);
  });

  test('ignores offers that have ended', () => {
    const renewable = [competency, actionPack];
    expect(changesSince(saved, LIST, renewable)).toBeUndefined();
    expect(changesSince(exportOf(renewable), LIST, renewable)).toBeUndefined();
  });

  test('is compared by the dates of calendar entries', () => {
    for (const [place, planned] of LIST.entries()) {
      expect(saved[place]?.dates).toBe(
        calendarEntries(planned)
          .map(({ date }) => date)
          .join(' '),
      );
    }
  });

  test('has changed dates if the policy has changed since', () => {
    const lastDay = closes('2021-03-01');
    const older = saved.map((one) => ({ ...one, dates: one.dates.replace(lastDay, plusDays(lastDay, -1)) }));
    expect(changesSince(older, LIST, LIST)?.changed).toEqual([competency, actionPack]);
  });
});

describe('the stored text', () => {
  test('can be read back', () => {
    expect(readExport(writeExport(saved))).toEqual(saved);
    expect(readExport(writeExport([]))).toEqual([]);
  });

  test.each(['', 'x', 'null', '[]', '{}', '{"version":2,"offers":[]}', '{"version":1,"offers":{}}'])(
    'is ignored if it’s %j',
    (text) => {
      expect(readExport(text)).toBeUndefined();
    },
  );

  test('is read without invalid entries', () => {
    const offers = [['x', 'competency', '', ''], [saved[0]?.id, 'network-membership', '', ''], [1], null];
    expect(readExport(JSON.stringify({ version: 1, offers }))).toEqual([]);
  });
});
