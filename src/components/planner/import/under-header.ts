/** Other programs name their columns differently, so the cells below a header also help to find its role. */
import { type ColumnRole, isDateRole } from './column-roles.ts';
import { statedOrder } from './columns.ts';
import type { CellReader } from './cell-reader.ts';
import { type Layout, type LayoutFault, type ListRow, filledCells, textOf } from './list-row.ts';
import type { TableRow } from './table.ts';

type Roles = readonly (ColumnRole | undefined)[];

/** The rows that show what a column has. More would make the import of a long list slow. */
const SAMPLE_ROWS = 200;

/**
 * Whether a row is a header. A header has the name of a date column and another cell, or names for two different roles.
 * Any other known name isn't enough on its own, because it could be a title or data. A row with a date isn't a header.
 */
export function isHeader(cells: readonly string[], { roleOf, isDate }: CellReader): boolean {
  const texts = filledCells(cells);
  if (texts.length < 2 || texts.some(isDate)) return false;
  const roles = texts.map(roleOf).filter((role) => role !== undefined);
  return roles.some(isDateRole) || new Set(roles).size > 1;
}

/** The column with the offers is also recognized by its cells, because its header varies most. */
function rolesOf(header: TableRow, rows: readonly TableRow[], cellReader: CellReader): Roles {
  const roles = header.cells.map((cell) => cellReader.roleOf(cell));
  const sample = rows.slice(0, SAMPLE_ROWS);
  const countOffers = (column: number) => sample.filter(({ cells }) => cellReader.isOffer(cells[column] ?? '')).length;
  const offerHeaders = roles.flatMap((role, column) => (role === 'offer' ? [column] : []));
  const otherColumns = roles.flatMap((role, column) => (role === undefined || role === 'name' ? [column] : []));
  const candidates =
    offerHeaders.length > 0 ? offerHeaders : otherColumns.filter((column) => countOffers(column) * 2 > sample.length);
  const [offerColumn] = candidates.sort((one, other) => countOffers(other) - countOffers(one));
  const hasOnlyCounts = (column: number) => sample.every(({ cells }) => /^\s*\d{0,3}\s*$/.test(cells[column] ?? ''));
  const nameColumn = roles.findIndex((role, column) => role === 'name' && column !== offerColumn);
  // If both `Offer` and `Offer name` look like the offer, the one with fewer known offers is the partner's own name.
  const secondOfferColumn = nameColumn < 0 ? offerHeaders.find((column) => column !== offerColumn) : undefined;
  return roles.map((role, column) => {
    if (column === offerColumn) return 'offer';
    if (column === secondOfferColumn) return 'name';
    if (role === 'offer' || (role === 'name' && column !== nameColumn)) return undefined;
    return role === 'renewals' && !hasOnlyCounts(column) ? undefined : role;
  });
}

/** For a column without a header. @example columnLetters(26) // => 'AA' */
function columnLetters(column: number): string {
  const before = column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}

/** The headers of the columns that have dates, but no role. */
function unusedDatesOf(
  header: TableRow,
  rows: readonly TableRow[],
  roles: Roles,
  cellReader: CellReader,
): readonly string[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const width = Math.max(header.cells.length, ...sample.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => roles[column] === undefined)
    .filter((column) => sample.some(({ cells }) => cellReader.isDate(cells[column] ?? '')))
    .map((column) => {
      const name = header.cells[column]?.trim() ?? '';
      return name === '' ? columnLetters(column) : name;
    });
}

function rowUnder(header: TableRow, row: TableRow, roles: Roles, fault: LayoutFault | undefined): ListRow {
  const cellOf = (role: ColumnRole) => textOf(row.cells[roles.indexOf(role)]);
  const dates = roles.flatMap((role, column) => {
    const text = textOf(row.cells[column]);
    return isDateRole(role) && text !== '' ? [{ basis: role, text }] : [];
  });
  return {
    row,
    header,
    offer: cellOf('offer'),
    name: cellOf('name'),
    renewals: cellOf('renewals'),
    id: cellOf('id'),
    dates,
    fault,
  };
}

/** The rows under one header row. */
export function underHeader(header: TableRow, rows: readonly TableRow[], cellReader: CellReader): Layout {
  const roles = rolesOf(header, rows, cellReader);
  const unusedDates = unusedDatesOf(header, rows, roles, cellReader);
  const dateColumnCount = roles.filter(isDateRole).length;
  const width = header.cells.length;
  const isTextColumn = (column: number) => roles[column] === undefined || roles[column] === 'name';
  // An unquoted separator in a name (`Acme, Inc`) splits the name and shifts the cells after it. The date may then be
  // under the header of another date. The row is refused, because it would be read incorrectly.
  const hasShiftedCells = ({ cells }: TableRow) => {
    if (filledCells(cells.slice(width)).length > 0) return true;
    const lastDateColumn = cells.findLastIndex((cell, column) => isDateRole(roles[column]) && cell.trim() !== '');
    const cellsBefore = cells.slice(0, Math.max(0, lastDateColumn - 1));
    // Two neighboring cells before the date aren't empty, and the first is in a text column: probably one text that was
    // split.
    return (
      cells.length > width &&
      dateColumnCount + unusedDates.length > 1 &&
      cellsBefore.some((cell, column) => isTextColumn(column) && cell.trim() !== '' && cells[column + 1]?.trim() !== '')
    );
  };
  return {
    rows: rows.map((row) => {
      const fault = dateColumnCount === 0 ? 'header-unknown' : hasShiftedCells(row) ? 'too-many-cells' : undefined;
      return rowUnder(header, row, roles, fault);
    }),
    unusedDates,
    statedOrders: header.cells
      .filter((_, column) => isDateRole(roles[column]))
      .flatMap((cell) => statedOrder(cell) ?? []),
  };
}
