/** Lists as people and spreadsheets write them: headings, columns, separators, dates, offers. */
import { describe, expect, test, vi } from 'vitest';
import { decodeText } from '../../src/components/planner/import/decode-list.ts';
import { parseImportedList } from '../../src/components/planner/import/parse-imported-list.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { isRenewable, offersOf } from '../../src/rules/index.ts';
import { CATALOGS, importText, cellReaderOf } from './planner-import.ts';

const PURCHASE = 'competency|Blue Harbour|purchase|2020-02-28';
const competencyRow = (name: string, date = '2021-03-01') => `competency|${name}|anniversary|${date}`;

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

describe('columns', () => {
  const ANNIVERSARY = `
    anniversary | Anniversary Date | ANNIVERSARY | anniversary_date | AnniversaryDate | anniversaryDate | anniversary-date
    Expiry date | Expiration date | Expires on | Expires | Renewal date | Renewal start date | Next renewal date | Exp. date
    Anniversary date (UTC) | Anniversary date [YYYY-MM-DD] | Anniversary date: | *Anniversary date | Aniversary date
    Action Pack expiration date | Membership expires on | Valid until | \u00a0anniversary\u00a0date | \uFEFFanniversary
    date anniversaire | Date d’expiration | Date d'expiration | La date anniversaire | Date de renouvellement | Échéance
    Date anniversaire (jj/mm/aaaa) | DATE ANNIVERSAIRE | date d\u2019e\u0301che\u0301ance | Expire le
    周年日 | 周年日期 | 到期日 | 到期日期 | 套餐到期日 | 续订日期 | 续订开始日期 | 有效期至 | 周 年 日
    週年日 | 週年日期 | 到期日 | 過期日 | 續約日期 | 續約開始日期 | 有效期限
    årsdag | Årsdagen | A\u030Arsdag | Utgångsdatum | Förfallodatum | Sista giltighetsdag | Förnyelsedatum | Giltig till
    jubileumdatum | Verloopdatum | Vervaldatum | Verlengingsdatum | Geldig tot | verloop datum | Verloopt op`;
  const PURCHASES = `
    purchase | Purchase date | Purchased on | Date of purchase | purchase_date | purchaseDate | Date purchased | Order date
    Bought on | Purchase Date (UTC) | date d’achat | Date d'achat | Acheté le | achat | Date de commande
    购买日期 | 购买时间 | 购买日 | 订购日期 | 購買日期 | 購買時間 | 訂購日期
    inköpsdatum | Inköpt | Köpt den | köpdatum | Inköps datum | aankoopdatum | Aankoop datum | Gekocht op | Datum van aankoop`;
  const headings = (text: string) =>
    text
      .split(/\n| \| /)
      .map((heading) => heading.replace(/^ {4}/, ''))
      .filter((heading) => heading.trim() !== '');

  test.each(headings(ANNIVERSARY))('%s is an anniversary', async (heading) => {
    const { taken, refused } = await importText(`offer;name;${heading}\ncompetency;x;2021-03-01`);
    expect({ taken, refused }).toEqual({ taken: [competencyRow('x')], refused: [] });
  });
  test.each(headings(PURCHASES))('%s is a purchase', async (heading) => {
    const { taken, refused } = await importText(`offer;name;${heading}\ncompetency;Blue Harbour;2020-02-28`);
    expect({ taken, refused }).toEqual({ taken: [PURCHASE], refused: [] });
  });

  test('the site’s own headings are understood in every language', async () => {
    for (const messages of CATALOGS.values()) {
      const [offer, name, anniversary, purchase] = ['offer', 'name', 'anniversary', 'purchase'].map(
        (role) => messages[`planner.csv.${role}`],
      );
      for (const one of [anniversary, messages['calculator.form.anniversary'], messages['label.renewal-start-date']]) {
        expect((await importText(`${one}\t${name}\t${offer}\n2021-03-01\tx\tcompetency`)).taken, one).toEqual([
          competencyRow('x'),
        ]);
      }
      for (const one of [purchase, messages['calculator.form.purchase']]) {
        const { taken } = await importText(`${offer},${one},${name}\ncompetency,2020-02-28,Blue Harbour`);
        expect(taken, one).toEqual([PURCHASE]);
      }
    }
  });

  test.each([
    'Last day to renew',
    'Window opens',
    'Renewal window closes',
    'Benefits expiry date',
    'Renewed on',
    'Date',
    'Start date',
    'Bought when?',
    'Verkoopdatum',
    'Jaar',
    'Första påminnelsen',
    '更新日期',
    '最后提醒',
    'Dernier jour pour renouveler',
  ])('dates under %s are reported as unused, not taken for anniversaries', async (heading) => {
    const alone = await importText(`offer;name;${heading}\ncompetency;x;2021-03-01`);
    expect(alone.taken).toEqual([]);
    expect(alone.refused).toEqual(['2 planner.import.heading-unknown']);
    expect(alone.unused).toEqual([heading]);
    expect(alone.remaining).toBe(`offer;name;${heading}\ncompetency;x;2021-03-01`);
    const withAnniversary = await importText(`offer;${heading};name;anniversary\ncompetency;2021-04-01;x;2021-03-01`);
    expect(withAnniversary.taken).toEqual([competencyRow('x')]);
    expect(withAnniversary.unused).toEqual([heading]);
  });

  test('a row of unknown headings is still a heading row', async () => {
    const { taken, refused, unused } = await importText('Sort,Label,When\naction-pack,Main,2021-02-28');
    expect(taken).toEqual([]);
    expect(refused).toEqual(['2 planner.import.heading-unknown']);
    expect(unused).toEqual(['When']);
  });

  test.each([
    [25, 'Z'],
    [26, 'AA'],
    [52, 'BA'],
  ])('column %i, which has dates but no heading, is reported as %s, as in spreadsheets', async (column, name) => {
    const gap = ','.repeat(column - 1);
    const { unused } = await importText(`Offer,Anniversary date${gap}\naction-pack,2021-02-28${gap}2021-03-01`);
    expect(unused).toEqual([name]);
  });

  test('offers are found by the cells of a column with another heading', async () => {
    expect((await importText('Competency,Title,Expires\nGold competency,x,2021-03-01')).taken).toEqual([
      competencyRow('x'),
    ]);
    expect((await importText('Name,Expiry date\nAction Pack,2021-03-01')).taken).toEqual([
      'action-pack||anniversary|2021-03-01',
    ]);
    expect((await importText('Offer,Offer name,Expiry date\ncompetency,x,2021-03-01')).taken).toEqual([
      competencyRow('x'),
    ]);
    expect((await importText('Offer name,Offer type,Expiry date\nx,competency,2021-03-01')).taken).toEqual([
      competencyRow('x'),
    ]);
  });
  test('two columns of one kind must agree', async () => {
    const text = 'offer,Expiry date,Renewal date\ncompetency,2021-03-01,2021-03-01\ncompetency,2021-03-01,2021-03-02';
    expect(await importText(text)).toMatchObject({
      taken: [competencyRow('')],
      refused: ['3 planner.import.dates-differ'],
    });
  });
  test('a second heading applies to the rows below it', async () => {
    const text = 'offer;anniversary\ncompetency;2021-03-01\n\noffer;purchase;name\ncompetency;2020-02-28;Blue Harbour';
    expect((await importText(text)).taken).toEqual([competencyRow(''), PURCHASE]);
  });
  test('titles above the heading are skipped; an entry there is refused', async () => {
    const text =
      'Offers\nExported,2021-01-01\n\nAction Pack,2021-03-01\noffer,purchase,name\ncompetency,2020-02-28,Blue Harbour';
    expect(await importText(text)).toMatchObject({
      taken: [PURCHASE],
      refused: ['4 planner.import.above-heading'],
      remaining: 'Action Pack,2021-03-01\noffer,purchase,name',
    });
  });
  test('a row with too many cells is refused if a date could be in the wrong column', async () => {
    const heading = 'offer,name,note,purchase,anniversary';
    const misaligned = [
      'competency,Acme, Inc,,2020-02-28,',
      'competency,Acme, Inc,,2020-02-28,,',
      'competency,Acme,x,y,,2021-03-01',
    ];
    const first = await importText([heading, 'competency,a,,,2021-03-01', ...misaligned].join('\n'));
    expect(first.taken).toEqual([competencyRow('a')]);
    expect(first.refused).toEqual([3, 4, 5].map((row) => `${row} planner.import.too-many-cells`));
    const again = await importText(first.remaining);
    expect([again.taken, again.remaining]).toEqual([[], first.remaining]);
  });
  test('trailing separators are ignored', async () => {
    const text = 'offer;name;anniversary;;\r\ncompetency;x;2021-03-01;;\r\n;;;;\r\n';
    expect(await importText(text)).toMatchObject({ taken: [competencyRow('x')], refused: [] });
    expect((await importText('offer;anniversary\ncompetency;2021-03-01;;')).taken).toEqual([competencyRow('')]);
    expect((await importText('offer;name;anniversary;purchase\ncompetency;x;2021-03-01;;')).taken).toEqual([
      competencyRow('x'),
    ]);
  });
});

describe('without a heading', () => {
  test.each([
    ['competency,Data,2021-03-01', competencyRow('Data')],
    ['competency,2021-03-01,Data', competencyRow('Data')],
    ['Data,competency,2021-03-01', competencyRow('Data')],
    ['2021-03-01;competency', competencyRow('')],
    ['competency;2021-03-01;', competencyRow('')],
    ['competency,Data,2021-03-01,a note', competencyRow('Data')],
  ])('a row is imported: %s', async (text, taken) => {
    expect(await importText(text)).toMatchObject({ taken: [taken], refused: [] });
  });
  test('a date below a title about purchases is refused, not taken for an anniversary', async () => {
    for (const title of ['Purchases', 'Our purchases 2020', 'Date d’achat', '购买日期']) {
      expect(await importText(`${title}\ncompetency,2020-02-28`)).toMatchObject({
        taken: [],
        refused: ['2 planner.import.heading-unknown'],
      });
    }
    expect((await importText('Our offers\n\ncompetency,2021-03-01')).taken).toEqual([competencyRow('')]);
  });
  test('a row with two dates is refused', async () => {
    const { taken, refused } = await importText(
      'competency,Data,2020-03-01,2021-03-01\ncompetency,2020-03-01,2021-03-01',
    );
    expect(taken).toEqual([]);
    expect(refused).toEqual(['1 planner.import.two-dates', '2 planner.import.two-dates']);
  });
});

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

describe('a file', () => {
  test.each([
    ['commas', 'offer,name,anniversary\ncompetency,Data,2021-03-01'],
    ['semicolons', 'offer;name;anniversary\r\ncompetency;Data;2021-03-01\r\n'],
    ['tabs', 'offer\tname\tanniversary\ncompetency\tData\t2021-03-01'],
    ['bars', 'offer|name|anniversary\ncompetency|Data|2021-03-01'],
    ['quotes', '"offer","name","anniversary"\n"competency","Data","2021-03-01"'],
    ['a byte order mark', '\uFEFFoffer,name,anniversary\ncompetency,Data,2021-03-01'],
    ['CR line ends', 'offer;name;anniversary\rcompetency;Data;2021-03-01\r'],
    ['mixed line ends', 'offer;name;anniversary\r\ncompetency;Data;2021-03-01\r\n\n\u2028'],
    ['empty rows', '\n\noffer,name,anniversary\n\n\ncompetency,Data,2021-03-01\n,,\n\n'],
    ['full-width semicolons', 'offer；name；anniversary\ncompetency；Data；2021-03-01'],
    ['full-width and plain commas', 'offer，name,anniversary\ncompetency,Data，2021-03-01'],
    ['cells forced to be text', 'offer,name,anniversary\n"=""competency""","=""Data""","=""2021-03-01"""'],
    ['a sep line and empty rows', '\r\nsep=;\r\n\r\noffer;name;anniversary\r\n\r\ncompetency;Data;2021-03-01\r\n'],
    ['a sep line in quotes', '"sep=,"\noffer,name,anniversary\ncompetency,Data,2021-03-01'],
    ['a sep line with a bar', 'sep=|\noffer|name|anniversary\ncompetency|Data|2021-03-01'],
    [
      'a sep line with a separator that the file doesn’t have',
      'sep=,\noffer;name;anniversary\ncompetency;Data;2021-03-01',
    ],
    ['an unusual separator in a sep line', 'sep=^\noffer^name^anniversary\ncompetency^Data^2021-03-01'],
  ])('can have %s', async (_, text) => {
    expect(await importText(text)).toMatchObject({ taken: [competencyRow('Data')], refused: [] });
  });
  test.each([';', '\t', ','])(
    'can have two columns with %j, few rows, and line breaks at the end',
    async (separator) => {
      for (const rows of [1, 2, 9, 10]) {
        const lines = ['offer,anniversary', ...Array.from({ length: rows }, () => 'competency,2021-03-01')];
        const text = lines.join('\r\n\r\n').replaceAll(',', separator) + '\r\n\r\n';
        const { taken, refused } = await importText(text);
        expect([taken.length, refused]).toEqual([rows, []]);
      }
    },
  );
  test('can have commas in names and dates', async () => {
    const text =
      'offer;name;anniversary\ncompetency;Acme, Inc., of A, B, C;June 22, 2021\ncompetency;D, E;June 23, 2021';
    expect((await importText(text)).taken).toEqual([
      'competency|Acme, Inc., of A, B, C|anniversary|2021-06-22',
      'competency|D, E|anniversary|2021-06-23',
    ]);
  });
  test('can have a full-width comma in a quoted name', async () => {
    expect((await importText('套餐，名称，周年日\n行动套件，"甲，乙",2021年3月1日', 'zh-CN')).taken).toEqual([
      'action-pack|甲，乙|anniversary|2021-03-01',
    ]);
  });
  test('with an unclosed quotation mark is imported up to that row', async () => {
    const text = 'competency,a,2021-03-01\ncompetency,"b,2021-03-01\ncompetency,c,2021-03-01';
    const { taken, refused, remaining } = await importText(text);
    expect(taken).toEqual([competencyRow('a')]);
    expect(refused).toEqual(['2 planner.import.unclosed']);
    expect(remaining).toContain('competency,c,2021-03-01');
  });
});

describe('offers', () => {
  const DECORATIONS: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.normalize('NFD'),
    (name) => `« ${name} »`,
    (name) => `“${name}”`,
    (name) => ` ${name.replaceAll(' ', '\u00a0')} `,
    (name) => name.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  ];
  test('are recognized by name in any language and by ID, with any decoration', () => {
    const { offerOf } = cellReaderOf('en-US');
    for (const messages of CATALOGS.values()) {
      for (const id of offersOf('mpn-2021')) {
        for (const name of [messages[`offer.${id}`] ?? '', id, id.replaceAll('-', '_')]) {
          for (const decorated of DECORATIONS.map((decorate) => decorate(name)))
            expect(offerOf(decorated), decorated).toEqual({ id });
        }
      }
    }
  });
  test.each([
    ['Action Pack', 'action-pack'],
    ['MAPS', 'action-pack'],
    ['Microsoft Action Pack subscription', 'action-pack'],
    ['行動套件', 'action-pack'],
    ['gold competency', 'competency'],
    ['Silver Competency', 'competency'],
    ['Gold', 'competency'],
    ['Compétence Silver', 'competency'],
    ['Guldkompetens', 'competency'],
    ['Gold-competentie', 'competency'],
    ['黄金资格', 'competency'],
    ['銀級專長認證', 'competency'],
    ['Adv. specializations', 'advanced-specialization'],
    ['cloudBusinessApplications', 'cloud-business-applications'],
  ])('are recognized by other names, such as %s', (name, id) => {
    expect(cellReaderOf('en-US').offerOf(name)).toEqual({ id });
  });
  test('with an ambiguous name are refused, with the offers that match', async () => {
    const { refused } = await importText('Partner Success;x;2021-03-01\npack;x;2021-03-01\nsomething;x;2021-03-01');
    expect(refused).toEqual([
      '1 planner.import.offer-unclear Partner Success',
      '2 planner.import.offer-unclear pack',
      '3 planner.import.offer-unknown something',
    ]);
    expect(cellReaderOf('en-US').offerOf('Partner Success')).toEqual({
      candidates: ['partner-success-core', 'partner-success-expanded'],
    });
  });
});

test('refused rows have a reason, and their text is kept', async () => {
  const text = `offer,name,anniversary,purchase
competency,ok,2021-03-01,
,no offer,2021-03-01,
something,x,2021-03-01,
network-membership,x,2021-03-01,
competency,none,,
competency,bad,2021-02-30,
competency,both,2021-03-01,2020-03-01
advanced-specialization,x,,2020-03-01
competency,far,,2099-12-01
action-pack,"bought, and quoted",,2020-02-29`;
  const { taken, refused, remaining } = await importText(text);
  expect(taken).toEqual(['competency|ok|anniversary|2021-03-01', 'action-pack|bought, and quoted|purchase|2020-02-29']);
  expect(refused).toEqual([
    '3 planner.import.offer-missing',
    '4 planner.import.offer-unknown something',
    '5 planner.import.no-renewal',
    '6 planner.import.date-missing',
    '7 calculator.error.no-such-day 30,February,2021',
    '8 planner.import.both-dates',
    '9 planner.import.purchase',
    '10 calculator.error.anniversary-out-of-range 2100,2099',
  ]);
  expect(remaining.split('\n')[0]).toBe('offer,name,anniversary,purchase');
  expect(remaining.split('\n')[3]).toBe('network-membership,x,2021-03-01,');
});

test('every offer that renews can be imported in every language', async () => {
  for (const messages of CATALOGS.values()) {
    for (const id of offersOf('mpn-2021').filter(isRenewable)) {
      expect((await importText(`${messages[`offer.${id}`]};2021-03-01`)).taken).toEqual([
        `${id}||anniversary|2021-03-01`,
      ]);
    }
  }
});

test('ten thousand rows are read in slices, and a longer list is refused before it’s read', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => `competency,n${index},2021-03-01`).join('\n');
  const reports: number[] = [];
  const list = await parseImportedList(rows(10_000), cellReaderOf('en-US'), 'mdy');
  if (typeof list === 'number') throw new Error('too many');
  // A clock on which each row takes a millisecond, however fast the machine is.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now++);
  const { taken } = await list.readRows(undefined, (done) => reports.push(done)).finally(() => clock.mockRestore());
  expect(taken).toHaveLength(10_000);
  expect(reports.length).toBeGreaterThan(20);
  expect(reports.at(-1)).toBeGreaterThan(9_900);
  expect(reports.at(-1)).toBeLessThanOrEqual(10_000);
  expect(reports).toEqual([...reports].sort((one, other) => one - other));
  expect(await parseImportedList(rows(10_001), cellReaderOf('en-US'), 'mdy')).toBe(10_001);
  expect(await parseImportedList('offer,name,anniversary\n', cellReaderOf('en-US'), 'mdy')).toBe(0);
  expect(await parseImportedList(' \n\n', cellReaderOf('en-US'), 'mdy')).toBe(0);
});
