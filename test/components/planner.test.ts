import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { localeOf } from '../../src/i18n/locales.ts';
import { columnNames, offerFinder } from '../../src/components/planner/csv-columns.ts';
import { readCsv, writeCsv } from '../../src/components/planner/csv.ts';
import { entryIdOf, isEntryId, newEntryId } from '../../src/components/planner/entry-id.ts';
import { decodeText } from '../../src/components/planner/encoding.ts';
import { importRows } from '../../src/components/planner/import-rows.ts';
import { fragmentToList, listToFragment, readList, writeList } from '../../src/components/planner/list-text.ts';
import {
  type OfferFacts,
  addOffers,
  currentAnniversary,
  readOfferFacts,
  renewedOffer,
  withId,
} from '../../src/components/planner/planned-offer.ts';
import { spanFrom } from '../../src/components/planner/span.ts';
import { countActionPacks, groupStandings, standingOf } from '../../src/components/planner/standing.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { OFFERS, OFFER_IDS, calendarDate, daysBetween, plusDays } from '../../src/rules/index.ts';

const CATALOGS = await Promise.all(
  LOCALES.map(
    async ({ tag }) => JSON.parse(await readFile(`src/content/${tag}/strings.json`, 'utf8')) as Record<string, string>,
  ),
);
const COLUMNS = columnNames(CATALOGS);
const findOffer = offerFinder(CATALOGS);
const TODAY = calendarDate('2021-03-20');

const facts = (offer: string, name: string, date: string, basis = 'anniversary', renewals = 0): OfferFacts => {
  const read = readOfferFacts({ offer, name, basis, date, renewals });
  if (!read) throw new Error(`${offer} ${date} cannot be planned`);
  return read;
};

async function importText(text: string, tag = 'en-US') {
  const { rows, unclosed } = readCsv(text, COLUMNS);
  const reading = await importRows(rows, unclosed, { findOffer, locale: localeOf(tag) }, () => undefined);
  return {
    taken: reading.taken.map(({ offer, name, basis, date }) => `${offer}|${name}|${basis}|${date}`),
    refused: reading.refused.map(({ row, reason }) =>
      `${row.number} ${reason.of} ${'values' in reason ? Object.values(reason.values).join() : ''}`.trim(),
    ),
    ambiguous: reading.ambiguous,
    texts: reading.refused.map(({ row }) => row.text),
  };
}

describe('IDs of entries', () => {
  test('are twelve letters, no two alike', () => {
    const ids = Array.from({ length: 5000 }, newEntryId);
    expect(new Set(ids).size).toBe(5000);
    for (const id of ids) expect(id).toMatch(/^[a-z]{12}$/);
  });
  test('made from content differ where the content does', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => entryIdOf(`["competency","n${index}"]`));
    expect(new Set(ids).size).toBe(20_000);
    for (const id of ids) expect(isEntryId(id)).toBe(true);
  });
  test('stay with an entry, and an entry added a second time gets its own', () => {
    const entry = withId(facts('competency', 'x', '2021-03-01'));
    expect(withId(entry)).toEqual(entry);
    const [first, second] = addOffers([entry], [entry]);
    expect(first).toEqual(entry);
    expect(second).toMatchObject({ name: 'x', date: '2021-03-01' });
    expect(second?.id).not.toBe(entry.id);
  });
});

describe('an entry', () => {
  test('stands in the cycle it was renewed into, counted from the first', () => {
    const offer = withId(facts('competency', 'x', '2018-09-01', 'purchase'));
    const renewed = renewedOffer(offer);
    expect(currentAnniversary(offer)).toBe('2019-09-01');
    expect(renewed && currentAnniversary(renewed)).toBe('2020-08-31');
    expect(renewed?.id).toBe(offer.id);
  });
  test('cannot be renewed out of the years we compute', () => {
    expect(renewedOffer(withId(facts('action-pack', '', '2099-06-01')))).toBeUndefined();
  });
  test.each([
    ['network-membership', '2021-01-01', 'anniversary', 0],
    ['nonsense', '2021-01-01', 'anniversary', 0],
    ['competency', '2021-02-30', 'anniversary', 0],
    ['advanced-specialization', '2021-01-01', 'purchase', 0],
    ['competency', '2099-01-01', 'purchase', 0],
    ['competency', '2021-01-01', 'birthday', 0],
    ['competency', '2021-01-01', 'anniversary', -1],
    ['competency', '2021-01-01', 'anniversary', 1.5],
  ])('%s, %s, %s, %d is refused', (offer, date, basis, renewals) => {
    expect(readOfferFacts({ offer, name: '', basis, date, renewals })).toBeUndefined();
  });
});

describe('the page', () => {
  const list = [
    facts('competency', 'Cloud Platform', '2021-03-01'),
    facts('competency', 'Data Analytics', '2021-03-18'),
    facts('action-pack', '', '2021-03-28'),
    facts('competency', 'Security', '2021-10-04'),
    facts('competency', 'DevOps', '2021-02-10'),
    facts('competency', 'Late', '2020-11-20'),
    facts('advanced-specialization', 'B', '2021-06-30'),
    facts('advanced-specialization', 'A', '2021-06-30'),
  ].map(withId);

  test('is grouped by stage, sorted by what comes next, then by name', () => {
    const groups = groupStandings(list.map((offer) => standingOf(offer, TODAY)));
    expect(groups.map(({ stage, standings }) => [stage, standings.map(({ offer }) => offer.name)])).toEqual([
      ['open', ['Cloud Platform', 'Data Analytics']],
      ['reminded', ['']],
      ['early', ['A', 'B', 'Security']],
      ['lapsed', ['Late', 'DevOps']],
    ]);
  });
  test('knows a second chance', () => {
    const [group] = groupStandings([
      standingOf(withId(facts('competency', '', '2020-10-01')), calendarDate('2020-12-01')),
    ]);
    expect(group?.stage).toBe('reactivation');
    expect(group?.standings[0]?.next.on).toBe('2020-12-31');
  });
  test('counts Action Packs', () => {
    expect(countActionPacks([...list, withId(facts('action-pack', 'second', '2021-01-01'))])).toBe(2);
  });
  test('draws thirteen whole months from the first of this one', () => {
    const span = spanFrom(TODAY);
    expect([span.firstDay, span.end, span.months.length]).toEqual(['2021-03-01', '2022-04-01', 14]);
    expect(span.at(span.end)).toBe(100);
    expect(spanFrom(calendarDate('2020-02-29')).end).toBe('2021-03-01');
    expect(spanFrom(calendarDate('2099-12-31')).end).toBe('2101-01-01');
  });
});

describe('a list as text', () => {
  const anyFacts = fc
    .record({
      offer: fc.constantFrom(...OFFER_IDS.filter((id) => OFFERS[id].renewsYearly)),
      name: fc.string({ unit: 'grapheme', maxLength: 30 }),
      days: fc.nat(daysBetween(calendarDate('1990-01-01'), calendarDate('2080-01-01'))),
      renewals: fc.nat(15),
      purchase: fc.boolean(),
    })
    .map(({ offer, name, days, renewals, purchase }) => {
      const basis = purchase && OFFERS[offer].hasPurchaseDate ? 'purchase' : 'anniversary';
      return facts(offer, name, plusDays(calendarDate('1990-01-01'), days), basis, renewals);
    });

  test('any list survives a link and being kept', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 20 }), (list) => {
        const kept = list.map(withId);
        expect(fragmentToList(listToFragment(kept))).toEqual(kept);
        expect(readList(writeList(kept))).toEqual(kept);
        expect(listToFragment(kept)).toMatch(/^#list=[\w-]*$/);
      }),
    );
  });
  test.each([
    '',
    '{}',
    'null',
    '[]',
    '{"version":2,"offers":[]}',
    '{"version":1,"offers":[["competency"]]}',
    '{"version":1,"offers":[["competency","x","anniversary","2021-02-30",0]]}',
  ])('what is not a list is not read: %s', (text) => {
    expect(readList(text)).toBeUndefined();
  });
  test('a list from before entries had IDs has the same IDs each time, and no ID twice', () => {
    const row = ['competency', 'x', 'anniversary', '2021-03-01', 0];
    const other = ['competency', 'x', 'anniversary', '2021-03-01', 1];
    const text = JSON.stringify({ version: 1, offers: [row, other, row, row] });
    const ids = readList(text)?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(isEntryId(id), id).toBe(true);
    expect(readList(text)?.map(({ id }) => id)).toEqual(ids);
    const alone = readList(JSON.stringify({ version: 1, offers: [row] }));
    expect(alone?.[0]?.id).toBe(ids[0]);
  });
  test('an ID that is not one of ours, or twice in a list, is replaced', () => {
    const own = newEntryId();
    const rows = ['<b>', own, own].map((id) => ['competency', '', 'anniversary', '2021-03-01', 0, id]);
    const ids = readList(JSON.stringify({ version: 1, offers: rows }))?.map(({ id }) => id) ?? [];
    expect(ids[1]).toBe(own);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(isEntryId(id), id).toBe(true);
  });
  test('a link cut short is broken, another fragment is not ours', () => {
    const fragment = listToFragment([withId(facts('competency', 'é', '2021-03-01'))]);
    expect(fragmentToList(fragment.slice(0, -9))).toBe('broken');
    expect(fragmentToList('#list=%%%')).toBe('broken');
    expect(fragmentToList('#table')).toBeUndefined();
  });
  test('no fragment breaks it', () => {
    fc.assert(fc.property(fc.string(), (text) => fragmentToList(`#list=${text}`) === 'broken'));
  });
});

describe('CSV', () => {
  test.each([
    ['commas', 'offer,name,anniversary\ncompetency,Data,2021-03-01'],
    ['semicolons', 'offer;name;anniversary\r\ncompetency;Data;2021-03-01\r\n'],
    ['tabs', 'offer\tname\tanniversary\ncompetency\tData\t2021-03-01'],
    ['quotes', '"offer","name","anniversary"\n"competency","Data","2021-03-01"'],
    ['a byte order mark', '\uFEFFoffer,name,anniversary\ncompetency,Data,2021-03-01'],
    ['no heading', 'competency,Data,2021-03-01'],
    ['columns in another order', 'anniversary,offer,name\n2021-03-01,competency,Data'],
    ['empty rows', '\n\ncompetency,Data,2021-03-01\n,,\n\n'],
  ])('with %s', async (_, text) => {
    expect(await importText(text)).toMatchObject({ taken: ['competency|Data|anniversary|2021-03-01'], refused: [] });
  });

  test('offers by id or by their name in any language, and by a part only one has', async () => {
    for (const messages of CATALOGS) {
      for (const id of OFFER_IDS.filter((one) => OFFERS[one].renewsYearly)) {
        expect(findOffer(messages[`offer.${id}`] ?? ''), messages[`offer.${id}`]).toBe(id);
        expect(findOffer(id.toUpperCase())).toBe(id);
      }
    }
    expect(
      [
        'Action Pack',
        'gold competency',
        'Silver Competency',
        '金級專長認證',
        '銀級專長認證',
        'competency of gold',
        'pack',
      ].map(findOffer),
    ).toEqual(['action-pack', 'competency', 'competency', 'competency', 'competency', undefined, undefined]);
    expect((await importText('Microsoft Action Pack,,2021-03-01')).taken).toEqual([
      'action-pack||anniversary|2021-03-01',
    ]);
  });

  test('dates in the reader’s order or ISO, and says how an ambiguous one was read', async () => {
    const text = 'competency,a,9/1/2021\ncompetency,b,2021-06-22';
    expect(await importText(text, 'fr-FR')).toMatchObject({
      taken: ['competency|a|anniversary|2021-01-09', 'competency|b|anniversary|2021-06-22'],
      ambiguous: { found: '9/1/2021', date: '2021-01-09' },
    });
    expect((await importText(text, 'en-US')).taken[0]).toBe('competency|a|anniversary|2021-09-01');
    expect((await importText('competency,"Juni","den 22 juni 2021"', 'sv-SE')).taken).toEqual([
      'competency|Juni|anniversary|2021-06-22',
    ]);
  });

  test('what is refused is refused with its reason, and its text is kept', async () => {
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
    const { taken, refused, texts } = await importText(text);
    expect(taken).toEqual([
      'competency|ok|anniversary|2021-03-01',
      'action-pack|bought, and quoted|purchase|2020-02-29',
    ]);
    expect(refused).toEqual([
      '3 planner.import.offer-missing',
      '4 planner.import.offer-unknown something',
      '5 planner.import.membership',
      '6 planner.import.date-missing',
      '7 calculator.error.no-such-day 30,February,2021',
      '8 planner.import.both-dates',
      '9 calculator.error.purchase-of-specialization',
      '10 calculator.error.anniversary-out-of-range 2100,2099',
    ]);
    expect(texts[2]).toBe('network-membership,x,2021-03-01,');
  });

  test('a quotation mark that is not closed spoils its row, not the ones before', async () => {
    const { taken, refused } = await importText(
      'competency,a,2021-03-01\ncompetency,"b,2021-03-01\ncompetency,c,2021-03-01',
    );
    expect(taken).toEqual(['competency|a|anniversary|2021-03-01']);
    expect(refused).toEqual(['2 planner.import.unclosed']);
  });

  test('written and read again it is the same list; no cell is a formula', async () => {
    const list = [
      facts('competency', '=HYPERLINK("x")', '2021-03-01'),
      facts('action-pack', 'a;b,"c"', '2020-02-29', 'purchase', 2),
      facts('competency', '-1', '2021-03-02'),
    ].map(withId);
    for (const messages of CATALOGS) {
      const text = writeCsv(list, messages);
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text).toContain(`'=HYPERLINK`);
      const { taken, refused } = await importText(text);
      expect(refused).toEqual([]);
      expect(taken).toEqual(
        list.map((offer) => `${offer.offer}|${offer.name}|anniversary|${currentAnniversary(offer)}`),
      );
    }
  });

  test('ten thousand rows are read in slices', async () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `competency,n${index},2021-03-01`).join('\n');
    const { rows, unclosed } = readCsv(text, COLUMNS);
    const reports: number[] = [];
    const { taken } = await importRows(rows, unclosed, { findOffer, locale: localeOf('en-US') }, (done) =>
      reports.push(done),
    );
    expect(taken).toHaveLength(10_000);
    expect(reports.length).toBeGreaterThan(20);
    expect(reports.at(-1)).toBe(10_000);
  });
});

describe('the encoding of a file', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const utf16 = (text: string, swap: boolean) => {
    const buffer = Buffer.from(text, 'utf16le');
    return new Uint8Array(swap ? buffer.swap16() : buffer);
  };
  test.each([
    ['UTF-8', 'fr-FR', new Uint8Array(Buffer.from('compétence,é')), 'compétence,é'],
    ['UTF-8 with a mark', 'fr-FR', new Uint8Array(Buffer.from('\uFEFFcompétence')), 'compétence'],
    ['UTF-16 with a mark', 'sv-SE', bytes(0xff, 0xfe, 0xe5, 0x00), 'å'],
    ['UTF-16 big-endian with a mark', 'sv-SE', bytes(0xfe, 0xff, 0x00, 0xe5), 'å'],
    ['UTF-16 without', 'sv-SE', utf16('kompetens;å;2021-03-01', false), 'kompetens;å;2021-03-01'],
    ['UTF-16 big-endian without', 'sv-SE', utf16('kompetens;å;2021-03-01', true), 'kompetens;å;2021-03-01'],
    [
      'Windows-1252',
      'fr-FR',
      bytes(0x63, 0x6f, 0x6d, 0x70, 0xe9, 0x74, 0x65, 0x6e, 0x63, 0x65, 0x2c, 0x92),
      'compétence,’',
    ],
    ['Big5', 'zh-TW', bytes(0xb1, 0x4d, 0xaa, 0xf8, 0xbb, 0x7b, 0xc3, 0xd2), '專長認證'],
    ['GB18030', 'zh-CN', bytes(0xd7, 0xca, 0xb8, 0xf1), '资格'],
  ])('%s on a page in %s', (_, tag, file, text) => {
    expect(decodeText(file, tag)).toBe(text);
  });
  test('a picture is not text', () => {
    expect(
      decodeText(
        bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x00, 0x00, 0xff, 0x00, 0x01),
        'en-US',
      ),
    ).toBeUndefined();
  });
});
