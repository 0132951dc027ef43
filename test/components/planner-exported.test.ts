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
const [a, b, c] = [
  entry('c'),
  entry('d', { offer: 'action-pack' }),
  entry('f', { offer: 'partner-success-core', date: calendarDate('2026-12-15') }),
];
const LIST = [a, b, c];
const saved = exportOf(LIST);

describe('a list compared with the last file', () => {
  test('it’s up to date if nothing has changed, in any order', () => {
    expect(changesSince(saved, LIST, LIST)).toBeUndefined();
    expect(changesSince(saved, [c, a, b], [c, a, b])).toBeUndefined();
  });

  test.each<[string, Partial<PlannedOffer>]>([
    ['another date', { date: calendarDate('2021-03-02') }],
    ['another basis', { basis: 'purchase' }],
    ['a renewal', { renewals: 1 }],
    ['an offer with other dates', { offer: 'partner-success-core' }],
  ])('%s changes the dates', (_, change) => {
    const list = [{ ...a, ...change }, b, c];
    expect(changesSince(saved, list, list)).toEqual({ changed: [list[0]], added: [], removed: [] });
  });

  test('another name doesn’t', () => {
    const list = [{ ...a, name: 'renamed' }, b, c];
    expect(changesSince(saved, list, list)).toBeUndefined();
  });

  test('added and removed offers', () => {
    const added = entry('g');
    const list = [a, c, added];
    const changes = changesSince(saved, list, list);
    expect(changes).toEqual({ changed: [], added: [added], removed: [saved[1]] });
    expect(changes?.removed[0]?.name).toBe(b.name);
  });

  test('an offer that has ended isn’t removed, and isn’t missing from the file', () => {
    expect(changesSince(saved, LIST, [a, b])).toBeUndefined();
    expect(changesSince(exportOf([a, b]), LIST, [a, b])).toBeUndefined();
  });

  test('the dates are those of the file', () => {
    for (const [place, planned] of LIST.entries()) {
      expect(saved[place]?.dates).toBe(
        calendarEntries(planned)
          .map(({ date }) => date)
          .join(' '),
      );
    }
  });

  test('dates that the policy has changed since are different, too', () => {
    const lastDay = closes('2021-03-01');
    const older = saved.map((one) => ({ ...one, dates: one.dates.replace(lastDay, plusDays(lastDay, -1)) }));
    expect(changesSince(older, LIST, LIST)?.changed).toEqual([a, b]);
  });
});

describe('the stored text', () => {
  test('reads back', () => {
    expect(readExport(writeExport(saved))).toEqual(saved);
    expect(readExport(writeExport([]))).toEqual([]);
  });

  test.each(['', 'x', 'null', '[]', '{}', '{"version":2,"offers":[]}', '{"version":1,"offers":{}}'])(
    'says nothing if it’s %j',
    (text) => {
      expect(readExport(text)).toBeUndefined();
    },
  );

  test('leaves out what isn’t an entry', () => {
    const offers = [['x', 'competency', '', ''], [saved[0]?.id, 'network-membership', '', ''], [1], null];
    expect(readExport(JSON.stringify({ version: 1, offers }))).toEqual([]);
  });
});
