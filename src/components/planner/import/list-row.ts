/** A row of an imported list: each cell's text under the role of its column (offer, name, a date …), not yet parsed. */
import type { Basis } from '../../calculator/question/question.ts';
import { unmarkFormulas } from './cells.ts';
import type { StatedOrder } from './columns.ts';
import type { TableRow } from './table.ts';

/** Why the cells of a row can't be assigned to roles. */
export type LayoutFault = 'above-header' | 'header-unknown' | 'too-many-cells' | 'two-dates';

export interface ListRow {
  readonly row: TableRow;
  readonly header: TableRow | undefined;
  /** The first header row, for a row above all header rows. */
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
  /** The headers of date columns that aren't used, because the headers don't say what the dates are. */
  readonly unusedDates: readonly string[];
  /** The orders of day and month that headers state, such as "DD/MM/YYYY". */
  readonly stated: readonly StatedOrder[];
}

/** The cells that aren't empty. */
export const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');

/** A cell's text without the characters that mark it as text in a spreadsheet (`="x"`, `'=x`). */
export function textOf(cell = ''): string {
  const text = cell.trim();
  return /^="([^"]*)"$/.exec(text)?.[1] ?? unmarkFormulas(text);
}
