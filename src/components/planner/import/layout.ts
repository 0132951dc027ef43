/** Which cell of a row is what: by the heading above it, or by its place where there's no heading. */
import type { Basis } from '../../calculator/question.ts';
import { isEntryId } from '../entry-id.ts';
import { unmarkFormulas } from './cells.ts';
import type { ColumnRole } from './column-names.ts';
import { type StatedOrder, statedOrder } from './columns.ts';
import type { Lexicon } from './lexicon.ts';
import type { TableRow } from './table.ts';

/** Why a row can't be told apart. */
export type LayoutFault = 'above-heading' | 'heading-unknown' | 'too-many-cells' | 'two-dates';

/** A row with its cells by role, all as text. */
export interface ListRow {
  readonly row: TableRow;
  readonly heading: TableRow | undefined;
  readonly offer: string;
  readonly name: string;
  readonly renewals: string;
  readonly id: string;
  readonly dates: readonly { readonly basis: Basis; readonly text: string }[];
  readonly fault?: LayoutFault | undefined;
}

export interface Layout {
  readonly rows: readonly ListRow[];
  /** Headings of columns that hold dates and aren't used: nobody knows which dates. */
  readonly unusedDates: readonly string[];
  /** The order of day and month that headings state. */
  readonly stated: readonly StatedOrder[];
}

type Roles = readonly (ColumnRole | undefined)[];

const isDateRole = (role: ColumnRole | undefined) => role === 'anniversary' || role === 'purchase';
const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');
const textOf = (cell: string | undefined) => unmarkFormulas((cell ?? '').trim());

/** Whether a row names columns: a date and something else, or two of them. */
export function isHeading(cells: readonly string[], { roleOf, isDate }: Lexicon): boolean {
  const own = filled(cells);
  if (own.length < 2 || own.some(isDate)) return false;
  const roles = own.map(roleOf).filter((role) => role !== undefined);
  return roles.some(isDateRole) || new Set(roles).size > 1;
}

/** Whether a row holds something of an entry. */
export const isData = (cells: readonly string[], { isDate, isOffer }: Lexicon): boolean =>
  cells.some((cell) => isDate(cell) || isOffer(cell));

/** The columns of a section: headings decide, and for offers what stands in the column. */
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

/** A column's letter, as spreadsheets show it, for one without a heading. */
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

/** Rows under one heading. */
function underHeading(heading: TableRow, rows: readonly TableRow[], lexicon: Lexicon): Layout {
  const roles = rolesOf(heading, rows, lexicon);
  const unusedDates = unusedDatesOf(heading, rows, roles, lexicon);
  const dateColumns = roles.filter(isDateRole).length;
  const width = heading.cells.length;
  // With a separator in one of its cells, a row is longer, and a date may have slipped under another date's heading.
  const hasSlipped = ({ cells }: TableRow) =>
    filled(cells.slice(width)).length > 0 ||
    (cells.length > width &&
      dateColumns + unusedDates.length > 1 &&
      rows.some((row) => row.cells.length !== cells.length));
  return {
    rows: rows.map((row) => {
      const fault = dateColumns === 0 ? 'heading-unknown' : hasSlipped(row) ? 'too-many-cells' : undefined;
      return rowUnder(heading, row, roles, fault);
    }),
    unusedDates,
    stated: heading.cells.filter((_, column) => isDateRole(roles[column])).flatMap((cell) => statedOrder(cell) ?? []),
  };
}

/** A row of a list without a heading: offer, name, date; or offer and date. With one offer and one date, in any order. */
function byPlace(row: TableRow, lexicon: Lexicon, fault?: LayoutFault): ListRow {
  const cells = row.cells.map(textOf);
  const places = (fits: (cell: string) => boolean) => cells.flatMap((cell, place) => (fits(cell) ? [place] : []));
  const dates = places(lexicon.isDate);
  const [offer = 0, ...moreOffers] = places(lexicon.isOffer);
  const isPlain = dates.length === 1 && moreOffers.length === 0;
  const length = cells.findLastIndex((cell) => cell !== '') + 1;
  const date = (isPlain ? dates[0] : undefined) ?? Math.min(2, Math.max(1, length - 1));
  const name = cells.findIndex((_, place) => place !== offer && place !== date);
  const text = cells[date] ?? '';
  return {
    row,
    heading: undefined,
    offer: cells[isPlain ? offer : 0] ?? '',
    name: cells[name] ?? '',
    renewals: '',
    id: cells.find((cell, place) => place > date && isEntryId(cell)) ?? '',
    dates: text === '' ? [] : [{ basis: 'anniversary', text }],
    fault: fault ?? (dates.length > 1 ? 'two-dates' : undefined),
  };
}

/** Lines above a heading that name no entry: titles, "exported on". What looks like an entry there is refused. */
function aboveHeading(rows: readonly TableRow[], lexicon: Lexicon): Layout {
  const kept = rows.filter(({ cells }) => filled(cells).length > 1 && isData(cells, lexicon));
  return { rows: kept.map((row) => byPlace(row, lexicon, 'above-heading')), unusedDates: [], stated: [] };
}

const join = (parts: readonly Layout[]): Layout => ({
  rows: parts.flatMap(({ rows }) => rows),
  unusedDates: [...new Set(parts.flatMap(({ unusedDates }) => unusedDates))],
  stated: parts.flatMap(({ stated }) => stated),
});

/**
 * The rows of a list with their cells by role. Each heading holds down to the next: two lists may have been pasted one
 * under the other. A first row that names nothing this page knows is a heading all the same: by place, dates of
 * purchase would pass for anniversaries.
 */
export function layoutOf(rows: readonly TableRow[], lexicon: Lexicon): Layout {
  const firstDate = rows.findIndex(({ cells }) => cells.some(lexicon.isDate));
  // Further down, `competency;Renewal` is an entry without its date.
  const isAbove = (place: number) => firstDate < 0 || place < firstDate;
  const headings = rows.flatMap(({ cells }, place) =>
    isHeading(cells, lexicon) && (isAbove(place) || !cells.some(lexicon.isOffer)) ? [place] : [],
  );
  if (headings.length > 0) {
    const above = aboveHeading(rows.slice(0, headings[0]), lexicon);
    const sections = headings.flatMap((place, index) => {
      const heading = rows[place];
      return heading ? [underHeading(heading, rows.slice(place + 1, headings[index + 1]), lexicon)] : [];
    });
    return join([above, ...sections]);
  }
  const first = rows.findIndex(({ cells }) => isData(cells, lexicon));
  const place = rows.slice(0, Math.max(first, 0)).findLastIndex(({ cells }) => filled(cells).length > 1);
  const heading = rows[place];
  if (heading) return underHeading(heading, rows.slice(place + 1), lexicon);
  return join([{ rows: rows.map((row) => byPlace(row, lexicon)), unusedDates: [], stated: [] }]);
}
