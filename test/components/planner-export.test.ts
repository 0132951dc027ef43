/** Lists as CSV: with the reader's separator, without formulas, and unchanged when they're imported again. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { newEntryId } from '../../src/components/planner/list/entry-id.ts';
import { separatorOf, writeCsv } from '../../src/components/planner/list/export-csv.ts';
import { markFormulas, unmarkFormulas } from '../../src/components/planner/import/cells.ts';
import { copiesOf, mergeImport, revertImport } from '../../src/components/planner/import/merge-rows.ts';
import { type PlannedOffer, readOfferFacts } from '../../src/components/planner/list/planned-offer.ts';
import type { LocaleTag } from '../../src/i18n/locales.ts';
import {
  EDITION_IDS,
  acceptsPurchaseDate,
  calendarDate,
  daysBetween,
  editionOf,
  isRenewable,
  offersOf,
  plusDays,
} from '../../src/rules/index.ts';
import { CATALOGS, importText } from './planner-import.ts';

const TAGS = [...CATALOGS.keys()];
const messagesOf = (tag: LocaleTag) => CATALOGS.get(tag) ?? {};

function entry(offer: string, name: string, date: string, basis = 'anniversary', renewals = 0): PlannedOffer {
  const facts = readOfferFacts({ offer, name, basis, date, renewals });
  if (!facts) throw new Error(`${offer} ${date} can't be planned`);
  return { ...facts, id: newEntryId() };
}

const FORMULA_SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...FORMULA_SIGNS, "'", '"', ',', ';', '\t', '|', ' ', '\n', 'a', '，', '\u2028', 'é', '北'),
    maxLength: 12,
  }),
);
const anyEntry = fc
  .record({
    offer: fc.constantFrom(...EDITION_IDS.flatMap(offersOf).filter(isRenewable)),
    name: anyName,
    days: fc.nat(daysBetween(calendarDate('1990-01-01'), calendarDate('2080-01-01'))),
    renewals: fc.nat(15),
    purchase: fc.boolean(),
  })
  .map(({ offer, name, days, renewals, purchase }) => {
    const basis = purchase && acceptsPurchaseDate(offer) ? 'purchase' : 'anniversary';
    // The next anniversary of today's offers can't be computed.
    const times = editionOf(offer) === 'maicpp' ? 0 : renewals;
    return entry(offer, name, plusDays(calendarDate('1990-01-01'), days), basis, times);
  });
const anyList = fc.array(anyEntry, { minLength: 1, maxLength: 8 });

test.each([
  ['en-US', ','],
  ['fr-FR', ';'],
  ['zh-CN', ','],
  ['zh-TW', ','],
  ['sv-SE', ';'],
  ['nl-NL', ';'],
  ['ja-JP', ','],
  ['de-DE', ';'],
])('cells are separated as the spreadsheets of %s expect', (tag, separator) => {
  expect(separatorOf(tag)).toBe(separator);
});

test('a purchase date stays a purchase date, and an anniversary is that of the current cycle', () => {
  const list = [
    entry('competency', 'Säkerhet', '2019-03-01', 'anniversary', 2),
    entry('action-pack', '', '2020-02-29', 'purchase', 1),
  ];
  expect(writeCsv(list, messagesOf('sv-SE'), 'sv-SE')).toBe(
    [
      '\uFEFFerbjudande;namn;årsdag;inköpsdatum;antal förnyelser;post-ID',
      `Silver- eller guldkompetens;Säkerhet;2021-02-28;;2;${list[0]?.id}`,
      `Microsoft Action Pack;;;2020-02-29;1;${list[1]?.id}`,
      '',
    ].join('\r\n'),
  );
});

test.each(TAGS)('any list exported in %s is the same list when it is imported, in every language', async (tag) => {
  await fc.assert(
    fc.asyncProperty(anyList, fc.constantFrom(...TAGS), async (list, other) => {
      const { entries, refused, asks } = await importText(writeCsv(list, messagesOf(tag), tag), other);
      expect(refused).toEqual([]);
      expect(asks).toBeUndefined();
      expect(entries).toEqual(list);
    }),
    { numRuns: 60 },
  );
});

describe('formulas', () => {
  test('can be marked and unmarked in any text, which is unchanged', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(unmarkFormulas(markFormulas(name))).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
  test.each([
    ['=1+1', "'=1+1"],
    ["'=x", "''=x"],
    ['x;=cmd', "x;'=cmd"],
    ["x;=cmd|' /C calc'!A0;y", "x;'=cmd|' /C calc'!A0;y"],
    ['a, -1', "a,' -1"],
    ['x;"=1', 'x;\'"=1'],
    ["\n'=1", "'\n''=1"],
    [',=1', ",'=1"],
    ['＝1', "'＝1"],
    ['Contoso - Paris', 'Contoso - Paris'],
    ['a+b@c=d', 'a+b@c=d'],
  ])('in %s are marked as in %s', (name, marked) => {
    expect(markFormulas(name)).toBe(marked);
  });

  test('are in no exported cell, whatever separator the spreadsheet uses', () => {
    fc.assert(
      fc.property(anyList, fc.constantFrom(...TAGS), (list, tag) => {
        const text = writeCsv(list, messagesOf(tag), tag).replace('\uFEFF', '');
        for (const delimiter of [',', ';', '\t', '|']) {
          for (const quoteChar of ['"', '\u0000']) {
            const { data } = Papa.parse<readonly string[]>(text, { delimiter, quoteChar });
            for (const cell of data.flat()) {
              expect(
                FORMULA_SIGNS.some((sign) => cell.replace(/^[\s"]+/u, '').startsWith(sign)),
                cell,
              ).toBe(false);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('merging an import into the list', () => {
  const namesOf = (list: readonly PlannedOffer[]) => list.map(({ name }) => name);
  const main = entry('action-pack', 'Main', '2021-03-13');
  const other = entry('competency', 'Other', '2020-03-13', 'purchase');
  /** The same, as read from a file without IDs. */
  const asImported = (list: readonly PlannedOffer[]) => copiesOf(list);

  test('importing the same file again adds nothing', () => {
    const first = mergeImport([], asImported([main, other]));
    expect(first).toMatchObject({ known: [], repeated: [], beforeUpdate: [] });
    const second = mergeImport(first.list, asImported([main, other]));
    expect(second.list).toEqual(first.list);
    expect([namesOf(second.added), namesOf(second.known)]).toEqual([[], ['Main', 'Other']]);
  });
  test('an entry is recognized by its current date or the date as entered', () => {
    const renewed = { ...other, renewals: 2 };
    expect(namesOf(mergeImport([renewed], asImported([other])).known)).toEqual(['Other']);
    const asAnniversary = entry('competency', 'Other', '2021-03-13');
    expect(namesOf(mergeImport([other], asImported([asAnniversary])).known)).toEqual(['Other']);
    expect(namesOf(mergeImport([other], asImported([{ ...other, name: 'Another' }])).added)).toEqual(['Another']);
  });
  test('two identical entries are both added and reported', () => {
    const twice = mergeImport([], asImported([main, main]));
    expect([namesOf(twice.added), namesOf(twice.repeated)]).toEqual([['Main', 'Main'], ['Main']]);
    expect(mergeImport(twice.list, asImported([main, main]))).toMatchObject({ added: [], repeated: [] });
    expect(namesOf(mergeImport(twice.list, asImported([main, main, main])).added)).toEqual(['Main']);
  });
  test('an ID identifies an entry: a changed one is updated, an unchanged one is a duplicate', () => {
    const moved = { ...main, date: calendarDate('2021-04-13') };
    const merged = mergeImport([main, other], [moved, other]);
    expect(merged.list).toEqual([moved, other]);
    expect([merged.beforeUpdate, namesOf(merged.known), merged.added]).toEqual([[main], ['Other'], []]);
    expect(revertImport(merged.list, merged)).toEqual([main, other]);
  });
  test('reverting an import removes only its own entries', () => {
    const merged = mergeImport([main], asImported([other]));
    const later = entry('competency', 'Later', '2022-01-01');
    expect(namesOf(revertImport([...merged.list, later], merged))).toEqual(['Main', 'Later']);
  });
  test('ten thousand identical entries are merged quickly', () => {
    const many = Array.from({ length: 10_000 }, () => ({ ...main, id: newEntryId() }));
    expect(mergeImport(many, asImported(many)).known).toHaveLength(10_000);
  });
  test('rows that were copied in a spreadsheet with their IDs are separate entries', async () => {
    const { entries } = await importText(
      `offer,name,anniversary,id\ncompetency,a,2021-03-01,${main.id}\ncompetency,b,2021-03-01,${main.id}\ncompetency,c,2021-03-01,17`,
    );
    expect(entries[0]?.id).toBe(main.id);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
  });
});
