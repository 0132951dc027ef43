/** Lists as people and spreadsheets write them: headings, columns, separators, dates, offers. */
import { describe, expect, test, vi } from 'vitest';
import { parseImportedList } from '../../src/components/planner/import/parse-imported-list.ts';
import { isRenewable, offersOf } from '../../src/rules/index.ts';
import { CATALOGS, importText, cellReaderOf, competencyRow } from './planner-import.ts';

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
