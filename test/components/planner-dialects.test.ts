/**
 * Any list, however it's written, is imported with the right dates, or the reader is asked. Covers separators,
 * quotes, line endings, encodings, headings in six languages, columns in any order, orders of day and month, times,
 * weekdays, titles, empty rows, and unrelated columns.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/components/planner/import/decode-list.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import {
  type CalendarDate,
  type OfferId,
  acceptsPurchaseDate,
  calendarDate,
  daysBetween,
  firstAnniversary,
  isRenewable,
  offersOf,
  plusDays,
} from '../../src/rules/index.ts';
import { CATALOGS, importText } from './planner-import.ts';

const TAGS = [...CATALOGS.keys()];
const FIRST = calendarDate('1990-01-01');

type Column = 'offer' | 'name' | 'anniversary' | 'purchase' | 'other';

interface Row {
  readonly offer: OfferId;
  readonly name: string;
  readonly date: CalendarDate;
  readonly isPurchase: boolean;
}

const anyRow = fc.record({
  offer: fc.constantFrom(...offersOf('mpn-2021').filter((id) => isRenewable(id))),
  name: fc.oneof(
    fc.constantFrom(
      'Blue Harbour',
      'Acme, Inc.',
      'a;b',
      'x "y" z',
      'Siège de Besançon',
      '北京',
      'A\tB',
      'n 12',
      'Data, 3 - 4',
    ),
    fc.string({ unit: fc.constantFrom(...Array.from('abcåé -&./()#')), minLength: 1, maxLength: 9 }),
  ),
  date: fc.nat(daysBetween(FIRST, calendarDate('2090-12-31'))).map((days) => plusDays(FIRST, days)),
  isPurchase: fc.boolean(),
});

/** The formats in which programs write dates. All dates of a list have the same format. */
const DATES: Readonly<Record<string, (date: CalendarDate, tag: string) => string>> = {
  iso: (date) => date,
  isoTime: (date) => `${date}T00:00:00`,
  isoZero: (date) => `${date} 00:00:00`,
  compact: (date) => date.replaceAll('-', ''),
  long: (date, tag) => createDateFormat(tag).long(date),
  full: (date, tag) => createDateFormat(tag).full(date),
  short: (date, tag) => createDateFormat(tag).short(date),
  ...Object.fromEntries(
    ['/', '-', '.'].flatMap((sign) => {
      const parts = (date: CalendarDate) => date.split('-').map(Number);
      return [
        [`dmy${sign}`, (date: CalendarDate) => parts(date).reverse().join(sign)],
        [`dmy0${sign}`, (date: CalendarDate) => date.split('-').reverse().join(sign)],
        [`mdy${sign}`, (date: CalendarDate) => [...parts(date).slice(1), ...parts(date).slice(0, 1)].join(sign)],
        [
          `mdyTime${sign}`,
          (date: CalendarDate) => `${[...parts(date).slice(1), ...parts(date).slice(0, 1)].join(sign)} 12:00:00 AM`,
        ],
        [`ymd${sign}`, (date: CalendarDate) => parts(date).join(sign)],
      ];
    }),
  ),
};

const anyDialect = fc.record({
  page: fc.constantFrom(...TAGS),
  writer: fc.constantFrom(...TAGS),
  separator: fc.constantFrom(',', ';', '\t', '|', '，', '；'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.constantFrom('all', 'needed'),
  dates: fc.constantFrom(...Object.keys(DATES)),
  columns: fc.shuffledSubarray<Column>(['offer', 'name', 'anniversary', 'purchase', 'other'], { minLength: 5 }),
  heading: fc.constantFrom('plain', 'upper', 'snake', 'bracket', 'nbsp'),
  hasSepLine: fc.boolean(),
  title: fc.constantFrom('', 'Our offers', 'Renewals 2021, all', 'Exported by Excel'),
  hasEmptyRows: fc.boolean(),
  hasTrailingSeparators: fc.boolean(),
  hasByteOrderMark: fc.boolean(),
  isUtf16: fc.boolean(),
});

type Dialect = typeof anyDialect extends fc.Arbitrary<infer T> ? T : never;

function headingText(column: Column, { writer, heading }: Dialect): string {
  const plain = column === 'other' ? 'Note' : (CATALOGS.get(writer)?.[`planner.csv.${column}`] ?? column);
  switch (heading) {
    case 'upper':
      return plain.toUpperCase();
    case 'snake':
      return plain.replaceAll(' ', '_');
    case 'bracket':
      return `${plain} (*)`;
    case 'nbsp':
      return `\u00a0${plain.replaceAll(' ', '\u00a0')}`;
    case 'plain':
      return plain;
  }
}

function write(rows: readonly Row[], dialect: Dialect): string {
  const { separator, quotes, lineEnd, columns, writer, hasTrailingSeparators } = dialect;
  const cell = (text: string) =>
    quotes === 'all' || /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: readonly string[]) =>
    [...cells.map(cell), ...(hasTrailingSeparators ? ['', ''] : [])].join(separator);
  const dateText = (date: CalendarDate) => DATES[dialect.dates]?.(date, writer) ?? '';
  const cellOf = (row: Row, column: Column): string => {
    const isPurchase = row.isPurchase && acceptsPurchaseDate(row.offer);
    switch (column) {
      case 'offer':
        return CATALOGS.get(writer)?.[`offer.${row.offer}`] ?? row.offer;
      case 'name':
        return row.name;
      case 'anniversary':
        return isPurchase ? '' : dateText(row.date);
      case 'purchase':
        return isPurchase ? dateText(row.date) : '';
      case 'other':
        return 'a note';
    }
  };
  const lines = [
    ...(dialect.hasSepLine ? [`sep=${separator}`] : []),
    ...(dialect.title ? [cell(dialect.title)] : []),
    ...(dialect.hasEmptyRows ? ['', separator.repeat(3)] : []),
    line(columns.map((column) => headingText(column, dialect))),
    ...rows.flatMap((row) => [
      line(columns.map((column) => cellOf(row, column))),
      ...(dialect.hasEmptyRows ? [''] : []),
    ]),
    '',
  ];
  return (dialect.hasByteOrderMark ? '\uFEFF' : '') + lines.join(lineEnd);
}

const expected = (rows: readonly Row[]) =>
  rows.map(({ offer, name, date, isPurchase }) => {
    const basis = isPurchase && acceptsPurchaseDate(offer) ? 'purchase' : 'anniversary';
    return [offer, name.replace(/\p{Cc}+/gu, ' ').trim(), basis, date].join('|');
  });

const isPossible = ({ date, isPurchase }: Row) => !isPurchase || firstAnniversary(date) <= '2099-12-31';

test('any list in any dialect is imported correctly, or the reader is asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRow.filter(isPossible), { minLength: 1, maxLength: 6 }),
      anyDialect,
      async (rows, dialect) => {
        const text = write(rows, dialect);
        const bytes = new Uint8Array(Buffer.from(text, dialect.isUtf16 ? 'utf16le' : 'utf8'));
        expect(decodeText(bytes, dialect.page)).toBe(text.replace('\uFEFF', ''));
        const { taken, refused, asks, order } = await importText(text, dialect.page);
        expect(refused).toEqual([]);
        if (asks === undefined) {
          expect(taken).toEqual(expected(rows));
          return;
        }
        // If the reader is asked, one of the two answers gives the right list.
        expect(dialect.dates).toMatch(/^[dm]/);
        const chosen = dialect.dates.startsWith('dmy') ? 'dmy' : 'mdy';
        expect((await importText(text, dialect.page, { chosen })).taken).toEqual(expected(rows));
        if (order === chosen) expect(taken).toEqual(expected(rows));
      },
    ),
    { numRuns: 600 },
  );
});

test('the dates of a list without a heading are imported as anniversaries, or the reader is asked', async () => {
  const anyListWithoutHeading = fc.record({
    rows: fc.array(anyRow, { minLength: 1, maxLength: 5 }),
    separator: fc.constantFrom(',', ';', '\t'),
    dates: fc.constantFrom('iso', 'long', 'dmy/', 'mdy/', 'ymd/'),
    tag: fc.constantFrom(...TAGS),
    hasNames: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(anyListWithoutHeading, async ({ rows, separator, dates, tag, hasNames }) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = rows
        .map(({ offer, name, date }) => [
          CATALOGS.get(tag)?.[`offer.${offer}`] ?? '',
          ...(hasNames ? [name] : []),
          DATES[dates]?.(date, tag) ?? '',
        ])
        .map((cells) => cells.map(quote).join(separator))
        .join('\n');
      const plain = rows.map((row) => ({ ...row, isPurchase: false, name: hasNames ? row.name : '' }));
      const chosen = dates.startsWith('dmy') ? 'dmy' : 'mdy';
      const { taken, refused, asks } = await importText(text, tag);
      expect(refused).toEqual([]);
      expect(asks === undefined ? taken : (await importText(text, tag, { chosen })).taken).toEqual(expected(plain));
    }),
    { numRuns: 300 },
  );
});
