import { expect, test } from 'vitest';
import {
  type CaveatId,
  EDITIONS,
  EDITION_IDS,
  type EditionId,
  type RenewableOfferId,
  calendarDate,
  caveatsFor,
} from '../../src/rules/index.ts';

test.each<[RenewableOfferId<EditionId>, string, CaveatId<EditionId>[]]>([
  ['competency', '2018-06-10', ['auto-renewal-possible', 'counted-from-renewal']],
  ['competency', '2018-06-11', ['auto-renewal-possible']],
  ['competency', '2020-02-27', ['auto-renewal-possible']],
  ['competency', '2020-02-28', []],
  ['action-pack', '2020-02-28', ['auto-renewal-possible']],
  ['action-pack', '2020-12-15', ['auto-renewal-possible']],
  ['action-pack', '2020-12-16', []],
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
  ['solutions-partner-designation', '2023-10-02', ['before-designations', 'first-day-disputed', 'as-read']],
  ['solutions-partner-designation', '2023-10-03', ['first-day-disputed', 'as-read']],
  ['partner-success-core', '2026-10-01', ['first-day-disputed', 'as-read']],
  ['partner-success-core', '2026-10-02', ['window-disputed', 'transition-undocumented', 'as-read']],
  ['partner-success-core', '2026-10-31', ['window-disputed', 'transition-undocumented', 'as-read']],
  ['partner-success-expanded', '2026-11-01', ['window-disputed', 'as-read']],
  ['partner-launch', '2026-12-01', ['window-disputed', 'launch-renewal-disputed', 'as-read']],
  ['specialization', '2027-01-20', ['security-specializations-extended', 'needs-designation', 'as-read']],
])('%s with its anniversary on %s has the caveats %j', (offer, anniversary, caveats) => {
  expect(caveatsFor(offer, calendarDate(anniversary)).map(({ id }) => id)).toEqual(caveats);
});

test('a caveat has the dates that its text shows', () => {
  const [caveat] = caveatsFor('partner-success-core', calendarDate('2026-12-01'));
  expect(caveat).toMatchObject({ id: 'window-disputed', days: { date: '2026-11-01' }, facts: 'N20, ND1, ND11' });
});

test('an edition’s caveats with the same ID are about different offers', () => {
  for (const edition of EDITION_IDS) {
    const pairs = EDITIONS[edition].rules.caveats.flatMap(({ id, offers = ['all'] }) =>
      offers.map((offer) => `${id} ${offer}`),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  }
});
