/** Assigns roles (offer, name, date …) to cells: by the header above them, or by their order if there's none. */
import { isEntryId } from '../list/entry-id.ts';
import { wordsOf } from './fold.ts';
import type { CellReader } from './cell-reader.ts';
import { type Layout, type ListRow, filledCells, textOf } from './list-row.ts';
import type { TableRow } from './table.ts';
import { isHeader, underHeader } from './under-header.ts';

/** Whether a row has a cell with a date or the name of an offer. */
export const isData = (cells: readonly string[], { isDate, isOffer }: CellReader): boolean =>
  cells.some((cell) => isDate(cell) || isOffer(cell));

/** If a row has one offer and one date, these may be in any column. Any other row is read as offer, name, date. */
function rowByPosition(row: TableRow, cellReader: CellReader): ListRow {
  const cells = row.cells.map(textOf);
  const columnsWhere = (fits: (cell: string) => boolean) =>
    cells.flatMap((cell, column) => (fits(cell) ? [column] : []));
  const dateColumns = columnsWhere(cellReader.isDate);
  const [offerColumn = 0, ...moreOfferColumns] = columnsWhere(cellReader.isOffer);
  const isUnambiguous = dateColumns.length === 1 && moreOfferColumns.length === 0;
  const width = cells.findLastIndex((cell) => cell !== '') + 1;
  const dateColumn = (isUnambiguous ? dateColumns[0] : undefined) ?? Math.min(2, Math.max(1, width - 1));
  const nameColumn = cells.findIndex((_, column) => column !== offerColumn && column !== dateColumn);
  const dateText = cells[dateColumn] ?? '';
  return {
    row,
    header: undefined,
    offer: cells[isUnambiguous ? offerColumn : 0] ?? '',
    name: cells[nameColumn] ?? '',
    renewals: '',
    id: cells.find((cell, column) => column > dateColumn && isEntryId(cell)) ?? '',
    dates: dateText === '' ? [] : [{ basis: 'anniversary', text: dateText }],
    fault: dateColumns.length > 1 ? 'two-dates' : undefined,
  };
}

/** Rows above the first header. One with an offer is refused, because nothing says what its date means. */
function aboveHeader(rows: readonly TableRow[], header: TableRow | undefined, cellReader: CellReader): Layout {
  const entryRows = rows.filter(({ cells }) => filledCells(cells).length > 1 && cells.some(cellReader.isOffer));
  const refuse = (row: TableRow): ListRow => ({
    ...rowByPosition(row, cellReader),
    fault: 'above-header',
    headerBelow: header,
  });
  return { rows: entryRows.map(refuse), unusedDates: [], statedOrders: [] };
}

/** If the title is about purchases, the rows are refused: their dates would be mistaken for anniversaries. */
function withoutHeader(titles: readonly TableRow[], rows: readonly TableRow[], cellReader: CellReader): Layout {
  const isPurchase = (text: string) => cellReader.roleOf(text) === 'purchase';
  const title = titles.find(({ cells }) => cells.some((cell) => [cell, ...wordsOf(cell)].some(isPurchase)));
  const refuse = (row: ListRow): ListRow => (title ? { ...row, fault: 'header-unknown', header: title } : row);
  return { rows: rows.map((row) => refuse(rowByPosition(row, cellReader))), unusedDates: [], statedOrders: [] };
}

const joinLayouts = (parts: readonly Layout[]): Layout => ({
  rows: parts.flatMap(({ rows }) => rows),
  unusedDates: [...new Set(parts.flatMap(({ unusedDates }) => unusedDates))],
  statedOrders: parts.flatMap(({ statedOrders }) => statedOrders),
});

/**
 * A header applies to all rows down to the next header, because two lists may have been pasted one below the other. A
 * row of unknown names above the first data is a header, too. Otherwise, purchase dates would be taken for
 * anniversaries.
 */
export function layoutOf(rows: readonly TableRow[], cellReader: CellReader): Layout {
  const firstEntry = rows.findIndex(({ cells }) => cells.some(cellReader.isDate) && cells.some(cellReader.isOffer));
  // Below the first entry, a row with an offer isn't a header: `competency;Renewal` is an offer without a date.
  const isAbove = (index: number) => firstEntry < 0 || index < firstEntry;
  const headerIndexes = rows.flatMap(({ cells }, rowIndex) =>
    isHeader(cells, cellReader) && (isAbove(rowIndex) || !cells.some(cellReader.isOffer)) ? [rowIndex] : [],
  );
  if (headerIndexes.length > 0) {
    const above = aboveHeader(rows.slice(0, headerIndexes[0]), rows[headerIndexes[0] ?? 0], cellReader);
    const sections = headerIndexes.flatMap((rowIndex, index) => {
      const header = rows[rowIndex];
      return header ? [underHeader(header, rows.slice(rowIndex + 1, headerIndexes[index + 1]), cellReader)] : [];
    });
    return joinLayouts([above, ...sections]);
  }
  const firstDataRow = rows.findIndex(({ cells }) => isData(cells, cellReader));
  const headerIndex = rows
    .slice(0, Math.max(firstDataRow, 0))
    .findLastIndex(({ cells }) => filledCells(cells).length > 1);
  const header = rows[headerIndex];
  if (header) return underHeader(header, rows.slice(headerIndex + 1), cellReader);
  const titleCount = Math.max(firstDataRow, 0);
  return withoutHeader(rows.slice(0, titleCount), rows.slice(titleCount), cellReader);
}
