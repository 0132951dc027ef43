/** A text as a table: which separator its cells have, and its rows. Papa Parse knows the format. */
import Papa from 'papaparse';

export interface TableRow {
  /** From 1, with empty rows counted. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** Rows with something in them. */
  readonly rows: readonly TableRow[];
  readonly separator: string;
  /** Numbers of rows in which a quotation mark isn't closed: what follows it can't be told apart. */
  readonly unclosed: ReadonlySet<number>;
}

/** What separates cells; `plain` replaces full-width forms, which an input method types among the others. */
interface Dialect {
  readonly separator: string;
  readonly fullWidth?: string;
}

const DIALECTS: readonly Dialect[] = [
  ...['\t', ';', ',', '；', '，', '|'].map((separator) => ({ separator })),
  { separator: ',', fullWidth: '，' },
  { separator: ';', fullWidth: '；' },
];

/** Enough rows to tell a separator by. */
const SAMPLE_ROWS = 60;
const SAMPLE_LENGTH = 50_000;

/** Excel's own line that says what separates the others. */
const SEP_LINE = /^\s*"?sep=(?<separator>[^\n])"?[;,\t]*"?(?:\n|$)/i;

/** All line ends as one. Unicode's own count where a text has no others: in a name they are part of it. */
function withPlainLineEnds(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  return plain.includes('\n') ? plain : plain.replace(/[\u0085\u2028\u2029]/g, '\n');
}

/** Replaces a full-width separator outside quotation marks. */
function toPlain(text: string, { separator, fullWidth }: Dialect): string {
  if (fullWidth === undefined) return text;
  return text
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(fullWidth, separator) : part))
    .join('"');
}

const parse = (text: string, dialect: Dialect) =>
  Papa.parse<readonly string[]>(toPlain(text, dialect), { delimiter: dialect.separator, newline: '\n' });

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** The beginning of a text, down to a whole line. */
function sampleOf(text: string): string {
  let end = 0;
  for (let rows = 0; rows < SAMPLE_ROWS && end < SAMPLE_LENGTH;) {
    const next = text.indexOf('\n', end);
    if (next < 0) return text.slice(0, SAMPLE_LENGTH);
    if (text.slice(end, next).trim() !== '') rows += 1;
    end = next + 1;
  }
  return text.slice(0, Math.min(end, SAMPLE_LENGTH));
}

/** The dialect in which the most rows make sense; the one named by a `sep=` line where several do. */
function dialectOf(
  text: string,
  named: string | undefined,
  isUnderstood: (cells: readonly string[]) => boolean,
): Dialect {
  const sample = sampleOf(text);
  const own = named === undefined ? [] : [{ separator: named }];
  const scored = [...own, ...DIALECTS].map((dialect) => {
    const rows = parse(sample, dialect).data.filter((cells) => !isEmpty(cells));
    return {
      dialect,
      understood: rows.filter(isUnderstood).length,
      split: rows.filter(({ length }) => length > 1).length,
    };
  });
  const isBetter = (one: (typeof scored)[number], other: (typeof scored)[number]) =>
    one.understood > other.understood || (one.understood + other.understood === 0 && one.split > other.split);
  const best = scored.reduce((one, other) => (isBetter(other, one) ? other : one));
  return best.dialect;
}

/**
 * Reads a text as a table.
 * @param isUnderstood whether a row means something, as a heading or as an entry: this decides the separator, not how
 *   often a character occurs, which names and dates with commas in them would falsify
 */
export function readTable(text: string, isUnderstood: (cells: readonly string[]) => boolean): Table {
  const plain = withPlainLineEnds(text.replace(/^\uFEFF/, ''));
  const sepLine = SEP_LINE.exec(plain);
  const body = plain.replace(SEP_LINE, (lines) => lines.replace(/[^\n]/g, ''));
  const dialect = dialectOf(body, sepLine?.groups?.['separator'], isUnderstood);
  const { data, errors } = parse(body, dialect);
  return {
    rows: data.map((cells, index) => ({ cells, number: index + 1 })).filter(({ cells }) => !isEmpty(cells)),
    separator: dialect.separator,
    unclosed: new Set(errors.filter(({ code }) => code === 'MissingQuotes').map(({ row }) => (row ?? 0) + 1)),
  };
}

/** Rows as text again, to be corrected and read once more. */
export const writeRows = (rows: readonly TableRow[], separator: string): string =>
  Papa.unparse(
    rows.map(({ cells }) => [...cells]),
    { delimiter: separator, newline: '\n' },
  );
