/** Splits a text into rows, assigns roles to cells, decides the order of day and month, and reads or refuses rows. */
import { isEntryId, newEntryId } from '../list/entry-id.ts';
import { eachInSlices } from '../list/slices.ts';
import { MAX_OFFERS, type PlannedOffer } from '../list/planned-offer.ts';
import { type ListOrder, orderOfList } from './date-order.ts';
import { layoutOf } from './layout.ts';
import type { ListRow } from './list-row.ts';
import type { DateOrder, CellReader } from './cell-reader.ts';
import { type RefusedRow, readRow } from './rows.ts';
import { type TableRow, readTable, writeRows } from './table.ts';
import { isHeader } from './under-header.ts';

export interface ImportReading {
  readonly taken: readonly PlannedOffer[];
  readonly refused: readonly RefusedRow[];
  /** Maps new IDs to row numbers. A row gets a new ID if it has none or a duplicate. */
  readonly newIds: ReadonlyMap<string, number>;
  readonly order: ListOrder;
  /** The headers of date columns whose meaning is unknown. */
  readonly unusedDates: readonly string[];
  /** The refused rows under their headers, so that the reader can correct and import them. */
  readonly remaining: string;
}

export interface ImportedList {
  /** If rows are read again with another order of day and month, their IDs stay the same. */
  readonly readRows: (chosen?: DateOrder, report?: (done: number, total: number) => void) => Promise<ImportReading>;
}

/** A row keeps its own ID, unless it's missing or a duplicate. */
function idsForRows(rows: readonly ListRow[]): readonly string[] {
  const usedIds = new Set<string>();
  return rows.map(({ id }) => {
    const givenId = isEntryId(id) && !usedIds.has(id) ? id : newEntryId();
    usedIds.add(givenId);
    return givenId;
  });
}

/**
 * The rows as text, with their header rows. Without a header, the meaning of their cells would be guessed when they're
 * imported again. If all rows are from above the first header, that header follows them. Otherwise, they'd be mistaken
 * for a list without a header.
 */
function textOfRows(rows: readonly ListRow[], separator: string): string {
  if (rows.length === 0) return '';
  const lines: TableRow[] = [];
  let header: TableRow | undefined;
  for (const listRow of rows) {
    if (listRow.header && listRow.header !== header) lines.push(listRow.header);
    header = listRow.header;
    lines.push(listRow.row);
  }
  const headerBelow = rows.at(-1)?.headerBelow;
  if (headerBelow) lines.push(headerBelow);
  return writeRows(lines, separator);
}

const isEntry = (cells: readonly string[], cellReader: CellReader) =>
  cells.some(cellReader.isDate) && cells.some(cellReader.isOffer);

/** A signal that never aborts, because reading a list takes only seconds. */
const { signal } = new AbortController();

/** If there are no rows or too many, their number. `preferred` is the order if the list doesn't decide it. */
export async function parseImportedList(
  text: string,
  cellReader: CellReader,
  preferred: DateOrder,
): Promise<ImportedList | number> {
  const { rows, separator, unclosed } = readTable(
    text,
    (cells) => isHeader(cells, cellReader) || isEntry(cells, cellReader),
  );
  if (rows.length > MAX_OFFERS + 100) return rows.length;
  // Fills the cell reader's caches, so that assigning roles to all rows is fast.
  await eachInSlices(rows, ({ cells }) => void isEntry(cells, cellReader), signal);
  const layout = layoutOf(rows, cellReader);
  if (layout.rows.length === 0 || layout.rows.length > MAX_OFFERS) return layout.rows.length;
  const ids = idsForRows(layout.rows);
  const newIds = new Map(
    layout.rows.flatMap(({ id, row }, index) => (ids[index] && ids[index] !== id ? [[ids[index], row.number]] : [])),
  );

  const readRows: ImportedList['readRows'] = async (chosen, report) => {
    const order = orderOfList(layout.rows, layout.statedOrders, cellReader, preferred, chosen);
    const taken: PlannedOffer[] = [];
    const refused: RefusedRow[] = [];
    const readOne = ([index, listRow]: [number, ListRow]) => {
      const entry = unclosed.has(listRow.row.number)
        ? ({ of: 'planner.import.unclosed' } as const)
        : readRow(listRow, ids[index] ?? newEntryId(), order.order, cellReader);
      if ('of' in entry) refused.push({ listed: listRow, reason: entry, text: writeRows([listRow.row], separator) });
      else taken.push(entry);
    };
    await eachInSlices([...layout.rows.entries()], readOne, signal, (done) => report?.(done, layout.rows.length));
    const remaining = textOfRows(
      refused.map(({ listed }) => listed),
      separator,
    );
    return { taken, refused, newIds, order, unusedDates: layout.unusedDates, remaining };
  };
  return { readRows };
}
