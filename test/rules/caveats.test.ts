import { expect, test } from 'vitest';
import { CAVEAT_IDS, type CaveatId, type OfferId, calendarDate, caveatsFor } from '../../src/rules/index.ts';

test.each<[OfferId, string, CaveatId[]]>([
  ['competency', '2018-06-10', ['auto-renewal-possible', 'counted-from-renewal']],
  ['competency', '2018-06-11', ['auto-renewal-possible']],
  ['action-pack', '2020-02-27', ['auto-renewal-possible']],
  ['action-pack', '2020-02-28', []],
  ['competency', '2019-12-31', ['auto-renewal-possible']],
  ['competency', '2020-01-01', ['auto-renewal-possible', 'calendar-reading-differs']],
  ['cloud-business-applications', '2020-01-01', ['auto-renewal-possible', 'calendar-reading-differs']],
  ['action-pack', '2020-01-01', ['auto-renewal-possible']],
  ['competency', '2020-01-02', ['auto-renewal-possible']],
  ['advanced-specialization', '2019-12-31', ['auto-renewal-possible']],
  ['advanced-specialization', '2020-01-01', ['auto-renewal-possible', 'azure-specialization-2020']],
  ['advanced-specialization', '2020-12-31', ['azure-specialization-2020']],
  ['advanced-specialization', '2021-01-01', []],
  ['competency', '2021-06-30', []],
  ['competency', '2021-07-01', ['measure-of-july-2021', 'after-the-documents']],
  ['cloud-business-applications', '2021-12-31', ['measure-of-july-2021', 'after-the-documents']],
  ['action-pack', '2021-07-01', ['after-the-documents']],
  ['competency', '2022-01-01', ['after-the-documents']],
  ['competency', '2022-10-02', ['after-the-documents']],
  ['competency', '2022-10-03', ['after-the-documents', 'programme-replaced']],
  ['action-pack', '2025-01-20', ['after-the-documents', 'programme-replaced']],
  ['action-pack', '2025-01-21', ['after-the-documents', 'programme-replaced', 'renewals-ended']],
])('%s with its anniversary on %s: %j', (offer, anniversary, caveats) => {
  expect(caveatsFor(offer, calendarDate(anniversary))).toEqual(caveats);
});

test('every caveat is exercised above', () => {
  const offers: OfferId[] = ['competency', 'advanced-specialization'];
  const days = ['2018-01-01', '2020-01-01', '2021-07-01', '2025-01-21'];
  const seen = new Set(offers.flatMap((offer) => days.flatMap((day) => caveatsFor(offer, calendarDate(day)))));
  expect([...seen].sort()).toEqual([...CAVEAT_IDS].sort());
});
