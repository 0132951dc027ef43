/** Reads a list from a text, row by row. */
import { isEntryId, newEntryId } from '../list/entry-id.ts';
import { eachInSlices } from '../list/slices.ts';
import { MAX_OFFERS, type PlannedOffer } from '../list/planned-offer.ts';
import { type ListOrder, orderOfList } from './date-order.ts';
import { layoutOf } from './layout.ts';
import type { ListRow } from './list-row.ts';
import type { DateOrder, Lexicon } from './lexicon.ts';
import { type RefusedRow, readRow } from './rows.ts';
import { type TableRow, readTable, writeRows } from './table.ts';
import { isHeading } from './under-heading.ts';

export interface ImportReading {
  readonly taken: readonly PlannedOffer[];
  readonly refused: readonly RefusedRow[];
  readonly order: ListOrder;
  /** Columns that hold dates and weren't read: nobody knows which dates. */
  readonly unusedDates: readonly string[];
  /** The refused rows under their headings, to be corrected and read again. */
  readonly remaining: string;
}

export interface ImportedList {
  /** Reads all rows; again with another order of day and month, under the same IDs. */
  readonly read: (chosen?: DateOrder, report?: (done: number, total: number) => void) => Promise<ImportReading>;
}

/** An ID for each row: the one it brings, unless another row has brought it, else a new one. */
function giveIds(rows: readonly ListRow[]): readonly string[] {
  const given = new Set<string>();
  return rows.map(({ id }) => {
    const own = isEntryId(id) && !given.has(id) ? id : newEntryId();
    given.add(own);
    return own;
  });
}

/** Rows as text, each group under its heading: without it, they would be read by place next time. */
function textOfRows(rows: readonly ListRow[], separator: string): string {
  if (rows.length === 0) return '';
  const lines: TableRow[] = [];
  let heading: TableRow | undefined;
  for (const listed of rows) {
    if (listed.heading && listed.heading !== heading) lines.push(listed.heading);
    heading = listed.heading;
    lines.push(listed.row);
  }
  const below = rows.at(-1)?.headingBelow;
  if (below) lines.push(below);
  return writeRows(lines, separator);
}

const isEntry = (cells: readonly string[], lexicon: Lexicon) =>
  cells.some(lexicon.isDate) && cells.some(lexicon.isOffer);

/** Long work doesn't stop: a list is read in seconds. */
const { signal } = new AbortController();

/**
 * The list in a text; or how many rows it has, where it has none or too many.
 * @param preferred the order of day and month where the list doesn't decide it
 */
export async function openList(text: string, lexicon: Lexicon, preferred: DateOrder): Promise<ImportedList | number> {
  const { rows, separator, unclosed } = readTable(
    text,
    (cells) => isHeading(cells, lexicon) || isEntry(cells, lexicon),
  );
  if (rows.length > MAX_OFFERS + 100) return rows.length;
  // What cells mean is remembered: all rows together are quick to tell apart then.
  await eachInSlices(rows, ({ cells }) => void isEntry(cells, lexicon), signal);
  const layout = layoutOf(rows, lexicon);
  if (layout.rows.length === 0 || layout.rows.length > MAX_OFFERS) return layout.rows.length;
  const ids = giveIds(layout.rows);

  const read: ImportedList['read'] = async (chosen, report) => {
    const order = orderOfList(layout.rows, layout.stated, lexicon, preferred, chosen);
    const taken: PlannedOffer[] = [];
    const refused: RefusedRow[] = [];
    const readOne = ([index, listed]: [number, ListRow]) => {
      const entry = unclosed.has(listed.row.number)
        ? ({ of: 'planner.import.unclosed' } as const)
        : readRow(listed, ids[index] ?? newEntryId(), order.order, lexicon);
      if ('of' in entry) refused.push({ listed, reason: entry, text: writeRows([listed.row], separator) });
      else taken.push(entry);
    };
    await eachInSlices([...layout.rows.entries()], readOne, signal, (done) => report?.(done, layout.rows.length));
    const remaining = textOfRows(
      refused.map(({ listed }) => listed),
      separator,
    );
    return { taken, refused, order, unusedDates: layout.unusedDates, remaining };
  };
  return { read };
}
