/** Which column of an imported list has what, with and without a heading. */
import { describe, expect, test } from 'vitest';
import { CATALOGS, importText, PURCHASE, competencyRow } from './planner-import.ts';

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
