/** Rows of an imported list whose cells have roles (offer, name, date …), but aren't parsed yet. */
import type { Basis } from '../../calculator/question/question.ts';
import { unmarkFormulas } from './cells.ts';
import type { StatedOrder } from './columns.ts';
import type { TableRow } from './table.ts';

/** Why the cells of a row can't be assigned to roles. */
export type LayoutFault = 'above-header' | 'header-unknown' | 'too-many-cells' | 'two-dates';

export interface ListRow {
  readonly row: TableRow;
  readonly header: TableRow | undefined;
  /** The first header row of the list, if this row is above it. */
  readonly headerBelow?: TableRow | undefined;
  readonly offer: string;
  readonly name: string;
  readonly renewals: string;
  readonly id: string;
  readonly dates: readonly { readonly basis: Basis; readonly text: string }[];
  readonly fault?: LayoutFault | undefined;
}

export interface Layout {
  readonly rows: readonly ListRow[];
  /** The headers of date columns that don't say what the dates are. */
  readonly unusedDates: readonly string[];
  /** Such as "DD/MM/YYYY". */
  readonly statedOrders: readonly StatedOrder[];
}

/** The cells that aren't empty. */
export const filledCells = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');

/** A cell's text without the characters that mark it as text in a spreadsheet (`="x"`, `'=x`). */
export function textOf(cell = ''): string {
  const text = cell.trim();
  return /^="([^"]*)"$/.exec(text)?.[1] ?? unmarkFormulas(text);
}
