/** Parses a text as a table with Papa Parse, and detects the separator. */
import Papa from 'papaparse';

export interface TableRow {
  /** From 1, including empty rows. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** The rows that aren't empty. */
  readonly rows: readonly TableRow[];
  readonly separator: string;
  /** The numbers of rows with an unclosed quotation mark, whose cells can't be told apart. */
  readonly unclosed: ReadonlySet<number>;
}

/** Input methods may insert a separator's full-width form, which is replaced before the text is parsed. */
interface Dialect {
  readonly separator: string;
  readonly fullWidth?: string;
}

const DIALECTS: readonly Dialect[] = [
  ...['\t', ';', ',', '；', '，', '|'].map((separator) => ({ separator })),
  { separator: ',', fullWidth: '，' },
  { separator: ';', fullWidth: '；' },
];

/** The number of rows that are enough to detect a separator. */
const SAMPLE_ROWS = 60;
const SAMPLE_LENGTH = 50_000;

/** Tells Excel the separator: `sep=;`. */
const SEP_LINE = /^\s*"?sep=(?<separator>[^\n])"?[;,\t]*"?(?:\n|$)/i;

/** Unicode's other line separators count only if there are no usual line breaks, because names may contain them. */
function withPlainLineEnds(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  return plain.includes('\n') ? plain : plain.replace(/[\u0085\u2028\u2029]/g, '\n');
}

/** Replaces a full-width separator outside quotation marks. */
function replaceFullWidth(text: string, { separator, fullWidth }: Dialect): string {
  if (fullWidth === undefined) return text;
  return text
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(fullWidth, separator) : part))
    .join('"');
}

const parse = (text: string, dialect: Dialect) =>
  Papa.parse<readonly string[]>(replaceFullWidth(text, dialect), { delimiter: dialect.separator, newline: '\n' });

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Whole lines: enough rows to detect the separator. */
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

/**
 * The separator with which most rows are understood. In a tie, it's the one in the `sep=` line, or else the first one
 * in `DIALECTS`. If no row is understood with any separator, it's the one that splits most rows.
 */
function dialectOf(
  text: string,
  sepLineSeparator: string | undefined,
  isUnderstood: (cells: readonly string[]) => boolean,
): Dialect {
  const sample = sampleOf(text);
  const sepLineDialects = sepLineSeparator === undefined ? [] : [{ separator: sepLineSeparator }];
  const scored = [...sepLineDialects, ...DIALECTS].map((dialect) => {
    const rows = parse(sample, dialect).data.filter((cells) => !isEmpty(cells));
    return {
      dialect,
      understood: rows.filter(isUnderstood).length,
      split: rows.filter(({ length }) => length > 1).length,
    };
  });
  const isBetter = (one: (typeof scored)[number], other: (typeof scored)[number]) =>
    one.understood > other.understood || (one.understood + other.understood === 0 && one.split > other.split);
  const bestScored = scored.reduce((one, other) => (isBetter(other, one) ? other : one));
  return bestScored.dialect;
}

/**
 * Counting separators wouldn't show which one is right, because names and dates contain commas, too.
 * @param isUnderstood whether a row is a header or has an offer
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

export const writeRows = (rows: readonly TableRow[], separator: string): string =>
  Papa.unparse(
    rows.map(({ cells }) => [...cells]),
    { delimiter: separator, newline: '\n' },
  );
