/** Lists as CSV: written for spreadsheets, read from whatever they wrote. Papa Parse knows the format. */
import Papa from 'papaparse';
import type { Messages } from '../../i18n/message.ts';
import { type CsvColumn, foldHeading } from './csv-columns.ts';
import type { PlannedList } from './planned-offer.ts';
import { currentAnniversary } from './planned-offer.ts';

/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet runs: an apostrophe before what would be a formula. */
const harmless = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);
const original = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '');

/**
 * The list as CSV, with a byte order mark (without one spreadsheets take UTF-8 for something older).
 * @param messages `planner.csv.…` and `offer.…` of the reader's language
 */
export function writeCsv(list: PlannedList, messages: Messages): string {
  const rows = list.map((offer) => [
    messages[`offer.${offer.offer}`] ?? offer.offer,
    harmless(offer.name),
    currentAnniversary(offer),
  ]);
  const head = (['offer', 'name', 'anniversary'] as const).map((column) => messages[`planner.csv.${column}`] ?? column);
  return `\uFEFF${Papa.unparse([head, ...rows], { newline: '\r\n' })}\r\n`;
}

/** A row of a file: its cells by column, its number from 1, and its text as it was. */
export interface CsvRow {
  readonly number: number;
  readonly cells: Readonly<Record<CsvColumn, string>>;
  readonly text: string;
}

export interface CsvReading {
  readonly rows: readonly CsvRow[];
  /** Numbers of rows in which a quotation mark is not closed. */
  readonly unclosed: readonly number[];
}

/** Which column each position holds, if this row is a heading. */
function headingOf(
  cells: readonly string[],
  names: ReadonlyMap<string, CsvColumn>,
): readonly (CsvColumn | undefined)[] | undefined {
  const columns = cells.map((cell) => names.get(foldHeading(cell)));
  return columns.some((column) => column === 'anniversary' || column === 'purchase') ||
    columns.filter(Boolean).length > 1
    ? columns
    : undefined;
}

/** Without a heading: offer, name, anniversary; or offer and anniversary. */
function positions(length: number): readonly (CsvColumn | undefined)[] {
  return length < 3 ? ['offer', 'anniversary'] : ['offer', 'name', 'anniversary'];
}

/** The rows of a text with commas, semicolons or tabs between its cells. Empty rows are left out. */
export function readCsv(text: string, names: ReadonlyMap<string, CsvColumn>): CsvReading {
  const parsed = Papa.parse<readonly string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: ['\t', ';', ','],
    skipEmptyLines: false,
  });
  const rows = parsed.data
    .map((cells, index) => ({ cells, number: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const heading = rows[0] && headingOf(rows[0].cells, names);
  const unclosed = parsed.errors.filter(({ code }) => code === 'MissingQuotes').map(({ row }) => (row ?? 0) + 1);
  const { delimiter } = parsed.meta;
  return {
    unclosed,
    rows: rows.slice(heading ? 1 : 0).map(({ cells, number }) => {
      const columns = heading ?? positions(cells.length);
      const cellOf = (column: CsvColumn) => original((cells[columns.indexOf(column)] ?? '').trim());
      return {
        number,
        cells: {
          offer: cellOf('offer'),
          name: cellOf('name'),
          anniversary: cellOf('anniversary'),
          purchase: cellOf('purchase'),
        },
        text: Papa.unparse([[...cells]], { delimiter }),
      };
    }),
  };
}
