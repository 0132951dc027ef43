/** The order of day and month in an imported list. */
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { importText, competencyRow } from './planner-import.ts';

describe('the order of day and month', () => {
  const DAY_FIRST_LIST = 'action-pack;A;15-06-2021\naction-pack;B;03-04-2022\naction-pack;C;01-09-2020';
  const dates = (taken: readonly string[]) => taken.map((entry) => entry.split('|')[3]);

  test.each(LOCALES.map(({ tag }) => tag))(
    'is determined for all dates by one of them, on a page in %s',
    async (tag) => {
      const day = await importText(DAY_FIRST_LIST, tag);
      expect(dates(day.taken)).toEqual(['2021-06-15', '2022-04-03', '2020-09-01']);
      expect(day).toMatchObject({ asks: undefined, evidence: '15-06-2021' });
      const month = await importText('offre;date d’achat\ncompetency;03/01/2021\ncompetency;06/22/2021', tag);
      expect(month.taken).toEqual(['competency||purchase|2021-03-01', 'competency||purchase|2021-06-22']);
      expect(month.asks).toBeUndefined();
    },
  );
  test('is determined by anniversaries for purchases, and also by refused rows', async () => {
    const text = 'offer;anniversary;purchase\ncompetency;15/06/2021;\ncompetency;;03/04/2020';
    expect((await importText(text)).taken[1]).toBe('competency||purchase|2020-04-03');
    expect((await importText('nonsense;x;25/12/2021\ncompetency;x;03/04/2020')).taken).toEqual([
      competencyRow('x', '2020-04-03'),
    ]);
  });
  test('can be specified in a heading', async () => {
    const text = 'offer;Purchase date (DD/MM/YYYY)\ncompetency;03/04/2020';
    expect(await importText(text)).toMatchObject({ taken: ['competency||purchase|2020-04-03'], asks: undefined });
    expect((await importText('offre;date anniversaire (jj/mm/aaaa)\ncompetency;03/04/2020')).taken).toEqual([
      competencyRow('', '2020-04-03'),
    ]);
    expect((await importText('offer;Expiry (MM/DD/YYYY)\ncompetency;03/04/2020', 'nl-NL')).taken).toEqual([
      competencyRow('', '2020-03-04'),
    ]);
  });
  test('is that of the page if no date determines it, and the reader can choose the other', async () => {
    const text = 'competency,a,2021-06-22\nnonsense,b,5/6/2021\ncompetency,c,9/1/2021';
    const english = await importText(text);
    expect(dates(english.taken)).toEqual(['2021-06-22', '2021-09-01']);
    expect(english.asks).toBe('9/1/2021');
    const french = await importText(text, 'fr-FR');
    expect(dates(french.taken)).toEqual(['2021-06-22', '2021-01-09']);
    expect(french.asks).toBe('9/1/2021');
    expect(dates((await importText(text, 'fr-FR', { chosen: 'mdy' })).taken)).toEqual(['2021-06-22', '2021-09-01']);
  });
  test('isn’t asked about if no date is ambiguous', async () => {
    expect(
      (await importText('competency;5/5/2021\ncompetency;2021-03-04\ncompetency;4 mars 2021')).asks,
    ).toBeUndefined();
  });
  test('is asked about if dates contradict each other, and some are refused', async () => {
    const text = 'competency;a;15/06/2021\ncompetency;b;06/22/2021\ncompetency;c;03/04/2021\ncompetency;d;16/06/2021';
    const mixed = await importText(text);
    expect(mixed.taken).toEqual([
      competencyRow('a', '2021-06-15'),
      competencyRow('c', '2021-04-03'),
      competencyRow('d', '2021-06-16'),
    ]);
    expect(mixed.refused).toEqual(['2 planner.import.not-dmy 06/22/2021']);
    expect(mixed.asks).toBe('03/04/2021');
    const other = await importText(text, 'en-US', { chosen: 'mdy' });
    expect(other.taken).toEqual([competencyRow('b', '2021-06-22'), competencyRow('c', '2021-03-04')]);
    expect(other.refused).toHaveLength(2);
  });
  test('refused rows are refused again if they aren’t changed', async () => {
    const lists = [
      'Action Pack,2021-03-01\noffer,purchase\ncompetency,2021-02-30',
      'Purchases\ncompetency,2020-02-28',
      'Sort,Label,When\naction-pack,Main,2021-02-28',
      'offer;purchase\ncompetency;2021-02-30\n\noffer;anniversary\ncompetency;2021-02-30\nnonsense;2021-02-28',
      'competency,Data,2020-03-01,2021-03-01',
      'offer,Expiry date,Renewal date\ncompetency,2021-03-01,2021-03-02',
      'Exported;2021-01-01\nCompetency;Purchase date\nGold;2021-02-30',
    ];
    for (const text of lists) {
      const first = await importText(text);
      expect(first.taken, text).toEqual([]);
      expect(await importText(first.remaining), text).toMatchObject({ taken: [], remaining: first.remaining });
    }
  });
  test('corrected rows are read in the order of the list that they’re from', async () => {
    const first = await importText('competency;a;15/06/2021\ncompetency;b;31/04/2021');
    expect(first.order).toBe('dmy');
    const again = await importText(first.remaining.replace('31/04', '03/04'), 'en-US', { preferred: first.order });
    expect(again).toMatchObject({ taken: [competencyRow('b', '2021-04-03')], asks: '03/04/2021' });
  });
});
