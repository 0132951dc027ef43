/** Lists from spreadsheets that once failed to be imported. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/components/planner/import/decode-list.ts';
import { importText, PURCHASE, competencyRow } from './planner-import.ts';

/** Files that once failed: what's special about each, the page's language, the text, and the expected entries. */
const FILES: readonly (readonly [feature: string, tag: string, text: string, taken: readonly string[]])[] = [
  ['a sep line', 'en-US', 'sep=;\r\noffer;name;purchase\r\ncompetency;Blue Harbour;2020-02-28\r\n', [PURCHASE]],
  [
    'a title line',
    'en-US',
    'Our offers;;\r\n;;\r\noffer;name;purchase\r\ncompetency;Blue Harbour;2020-02-28\r\n',
    [PURCHASE],
  ],
  [
    'times of day',
    'en-US',
    'offer,name,anniversary\ncompetency,a,2021-03-01 00:00:00\ncompetency,b,3/1/2021 12:00:00 AM\ncompetency,c,1 Mar 2021 00:00\n',
    [competencyRow('a'), competencyRow('b'), competencyRow('c')],
  ],
  [
    'times of day',
    'zh-CN',
    '套餐,名称,周年日\n黄金资格,甲,2021/3/1 上午12:00\n黄金资格,乙,2021/3/1 0:00:00\n',
    [competencyRow('甲'), competencyRow('乙')],
  ],
  [
    'month names with hyphens',
    'en-US',
    'offer,name,anniversary\ncompetency,a,01-Mar-2021\ncompetency,b,2021-Mar-01\n',
    [competencyRow('a'), competencyRow('b')],
  ],
  [
    'month names with hyphens',
    'fr-FR',
    'offre;nom;date anniversaire\nCompétence Gold;a;01-mars-2021\n',
    [competencyRow('a')],
  ],
  [
    'weekdays next to numbers',
    'en-US',
    'offer;name;anniversary\ncompetency;a;2021-03-01 (Mon)\ncompetency;b;Monday 2021-03-01\n',
    [competencyRow('a'), competencyRow('b')],
  ],
  [
    'weekdays next to numbers',
    'zh-TW',
    '供應項目,名稱,週年日\n金級專長認證,甲,2021/03/01(一)\n金級專長認證,乙,2021/3/1 星期一\n',
    [competencyRow('甲'), competencyRow('乙')],
  ],
  ['a date without separators', 'en-US', 'offer,name,anniversary\ncompetency,a,20210301\n', [competencyRow('a')]],
  [
    'headings similar to the site’s',
    'en-US',
    'Offer name,Renewal start date\nMicrosoft Action Pack,6/22/2021\n',
    ['action-pack||anniversary|2021-06-22'],
  ],
  [
    'an expiry date',
    'en-US',
    'offer,name,Expiry date\nMicrosoft Action Pack,Blue Harbour,6/22/2021\n',
    ['action-pack|Blue Harbour|anniversary|2021-06-22'],
  ],
  [
    'two entries without a name',
    'en-US',
    'competency,2021-03-01\ncompetency,2021-06-22\n',
    [competencyRow(''), competencyRow('', '2021-06-22')],
  ],
  [
    'full-width commas',
    'zh-CN',
    '套餐，名称，周年日\nMicrosoft Action Pack，甲，2021年3月1日\n',
    ['action-pack|甲|anniversary|2021-03-01'],
  ],
  [
    'an era and Han numerals',
    'zh-TW',
    '供應項目,名稱,週年日\n金級專長認證,甲,民國110年3月1日\n金級專長認證,乙,二〇二一年三月一日\n',
    [competencyRow('甲'), competencyRow('乙')],
  ],
  [
    'abbreviations in dates',
    'en-US',
    'offer;name;anniversary\ncompetency;a;Tues, June 22, 2021\ncompetency;b;Thurs, June 24, 2021\n',
    [competencyRow('a', '2021-06-22'), competencyRow('b', '2021-06-24')],
  ],
  [
    'abbreviations in dates',
    'fr-FR',
    'offre;nom;date anniversaire\nCompétence Gold;a;Mar 22, 2021\n',
    [competencyRow('a', '2021-03-22')],
  ],
  [
    'one row without a heading',
    'en-US',
    'Microsoft Action Pack,Blue Harbour,2021-03-13\n',
    ['action-pack|Blue Harbour|anniversary|2021-03-13'],
  ],
  [
    'two columns',
    'nl-NL',
    'aanbieding;jubileumdatum\r\nMicrosoft Action Pack;1-3-2021\r\n',
    ['action-pack||anniversary|2021-03-01'],
  ],
];

describe('files that once failed', () => {
  test.each(FILES)('are imported: %s, on a page in %s', async (_, tag, text, taken) => {
    expect(await importText(text, tag)).toMatchObject({ taken, refused: [] });
  });

  test.each([
    ['purchases', 'offer,name,purchase\ncompetency,Blue Harbour,31/02/2020\n', '31/02/2020', '2020-02-28', PURCHASE],
    [
      'anniversaries',
      'anniversary,offer,name\n2021-02-31,competency,Blue Harbour\n',
      '2021-02-31',
      '2021-02-28',
      competencyRow('Blue Harbour', '2021-02-28'),
    ],
    [
      'purchases of another offer',
      'offer,name,purchase\naction-pack,Main,2021-02-30\n',
      '2021-02-30',
      '2021-02-28',
      'action-pack|Main|purchase|2021-02-28',
    ],
  ])(
    'keep the heading of a refused row, which can be corrected and read again: %s',
    async (_, text, wrong, right, taken) => {
      const first = await importText(text);
      expect(first.taken).toEqual([]);
      expect(first.refused[0]).toMatch(/^2 calculator\.error\.no-such-day/);
      expect(first.remaining).toBe(text.trim());
      expect(await importText(first.remaining.replace(wrong, right))).toMatchObject({ taken: [taken], refused: [] });
    },
  );

  test('are refused if a year has two digits', async () => {
    const { taken, refused } = await importText('offer,name,anniversary\ncompetency,a,3/1/21\n');
    expect(taken).toEqual([]);
    expect(refused[0]).toMatch(/^2 calculator\.error\.year-not-four-digits/);
  });
});

test('a file in Mac Roman is imported', async () => {
  const bytes = Buffer.from(
    'offre;nom;date anniversaire\r\nMicrosoft Action Pack;Si\x8fge de Besan\x8don;13/03/2021\r\n',
    'latin1',
  );
  const text = decodeText(new Uint8Array(bytes), 'fr-FR') ?? '';
  expect((await importText(text, 'fr-FR')).taken).toEqual(['action-pack|Siège de Besançon|anniversary|2021-03-13']);
});
