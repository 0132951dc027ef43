/** A row of a list with its cells by role, before the cells are parsed. */
import type { Basis } from '../../calculator/question/question.ts';
import { unmarkFormulas } from './cells.ts';
import type { StatedOrder } from './columns.ts';
import type { TableRow } from './table.ts';

/** Why the cells of a row can't be assigned to roles. */
export type LayoutFault = 'above-heading' | 'heading-unknown' | 'too-many-cells' | 'two-dates';

/** A row with its cells by role, all as text. */
export interface ListRow {
  readonly row: TableRow;
  readonly heading: TableRow | undefined;
  /** The first heading, for a row above all headings. */
  readonly headingBelow?: TableRow | undefined;
  readonly offer: string;
  readonly name: string;
  readonly renewals: string;
  readonly id: string;
  readonly dates: readonly { readonly basis: Basis; readonly text: string }[];
  readonly fault?: LayoutFault | undefined;
}

export interface Layout {
  readonly rows: readonly ListRow[];
  /** The headings of columns with unknown dates, which aren't used. */
  readonly unusedDates: readonly string[];
  /** The orders of day and month that headings give. */
  readonly stated: readonly StatedOrder[];
}

/** The cells that aren't empty. */
export const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');

/** A cell's text without the characters that mark it as text in a spreadsheet (`="x"`, `'=x`). */
export function textOf(cell = ''): string {
  const text = cell.trim();
  return /^="([^"]*)"$/.exec(text)?.[1] ?? unmarkFormulas(text);
}
