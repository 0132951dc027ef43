/** Rows under a heading: assigns roles to columns by their names and their cells. */
import type { ColumnRole } from './column-roles.ts';
import { statedOrder } from './columns.ts';
import type { Lexicon } from './lexicon.ts';
import { type Layout, type LayoutFault, type ListRow, filled, textOf } from './list-row.ts';
import type { TableRow } from './table.ts';

type Roles = readonly (ColumnRole | undefined)[];

const isDateRole = (role: ColumnRole | undefined) => role === 'anniversary' || role === 'purchase';
/** Whether a row is a heading: it names a date and something else, or two dates. */
export function isHeading(cells: readonly string[], { roleOf, isDate }: Lexicon): boolean {
  const own = filled(cells);
  if (own.length < 2 || own.some(isDate)) return false;
  const roles = own.map(roleOf).filter((role) => role !== undefined);
  return roles.some(isDateRole) || new Set(roles).size > 1;
}

/** The columns of a section, by their headings. For offers, also by the cells below. */
function rolesOf(heading: TableRow, rows: readonly TableRow[], lexicon: Lexicon): Roles {
  const roles = heading.cells.map((cell) => lexicon.roleOf(cell));
  const sample = rows.slice(0, 200);
  const offersIn = (column: number) => sample.filter(({ cells }) => lexicon.isOffer(cells[column] ?? '')).length;
  const named = roles.flatMap((role, column) => (role === 'offer' ? [column] : []));
  const others = roles.flatMap((role, column) => (role === undefined || role === 'name' ? [column] : []));
  const [offer] = (named.length > 0 ? named : others.filter((column) => offersIn(column) * 2 > sample.length)).sort(
    (one, other) => offersIn(other) - offersIn(one),
  );
  const isCount = (column: number) => sample.every(({ cells }) => /^\s*\d{0,3}\s*$/.test(cells[column] ?? ''));
  const name = roles.findIndex((role, column) => role === 'name' && column !== offer);
  const spare = name < 0 ? named.find((column) => column !== offer) : undefined; // `Offer` and `Offer name`
  return roles.map((role, column) => {
    if (column === offer) return 'offer';
    if (column === spare) return 'name';
    if (role === 'offer' || (role === 'name' && column !== name)) return undefined;
    return role === 'renewals' && !isCount(column) ? undefined : role;
  });
}

/** The letter of a column without a heading, as in spreadsheets. */
const letterOf = (column: number) => String.fromCharCode(65 + (column % 26));

function unusedDatesOf(
  heading: TableRow,
  rows: readonly TableRow[],
  roles: Roles,
  lexicon: Lexicon,
): readonly string[] {
  const width = Math.max(heading.cells.length, ...rows.slice(0, 200).map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => roles[column] === undefined)
    .filter((column) => rows.slice(0, 200).some(({ cells }) => lexicon.isDate(cells[column] ?? '')))
    .map((column) => {
      const name = heading.cells[column]?.trim() ?? '';
      return name === '' ? letterOf(column) : name;
    });
}

function rowUnder(heading: TableRow, row: TableRow, roles: Roles, fault: LayoutFault | undefined): ListRow {
  const cellOf = (role: ColumnRole) => textOf(row.cells[roles.indexOf(role)]);
  const dates = roles.flatMap((role, column) => {
    const text = textOf(row.cells[column]);
    return (role === 'anniversary' || role === 'purchase') && text !== '' ? [{ basis: role, text }] : [];
  });
  return {
    row,
    heading,
    offer: cellOf('offer'),
    name: cellOf('name'),
    renewals: cellOf('renewals'),
    id: cellOf('id'),
    dates,
    fault,
  };
}

/** The rows under one heading. */
export function underHeading(heading: TableRow, rows: readonly TableRow[], lexicon: Lexicon): Layout {
  const roles = rolesOf(heading, rows, lexicon);
  const unusedDates = unusedDatesOf(heading, rows, roles, lexicon);
  const dateColumns = roles.filter(isDateRole).length;
  const width = heading.cells.length;
  const isText = (column: number) => roles[column] === undefined || roles[column] === 'name';
  // A separator inside a text makes a row longer, so that a date may be under the heading of another date.
  const hasSlipped = ({ cells }: TableRow) => {
    if (filled(cells.slice(width)).length > 0) return true;
    const date = cells.findLastIndex((cell, column) => isDateRole(roles[column]) && cell.trim() !== '');
    const before = cells.slice(0, Math.max(0, date - 1));
    return (
      cells.length > width &&
      dateColumns + unusedDates.length > 1 &&
      before.some((cell, column) => isText(column) && cell.trim() !== '' && cells[column + 1]?.trim() !== '')
    );
  };
  return {
    rows: rows.map((row) => {
      const fault = dateColumns === 0 ? 'heading-unknown' : hasSlipped(row) ? 'too-many-cells' : undefined;
      return rowUnder(heading, row, roles, fault);
    }),
    unusedDates,
    stated: heading.cells.filter((_, column) => isDateRole(roles[column])).flatMap((cell) => statedOrder(cell) ?? []),
  };
}
