/** A row of a list with its cells by role, before anything is read of them. */
import type { Basis } from '../../calculator/question/question.ts';
import { unmarkFormulas } from './cells.ts';
import type { StatedOrder } from './columns.ts';
import type { TableRow } from './table.ts';

/** Why a row can't be told apart. */
export type LayoutFault = 'above-heading' | 'heading-unknown' | 'too-many-cells' | 'two-dates';

/** A row with its cells by role, all as text. */
export interface ListRow {
  readonly row: TableRow;
  readonly heading: TableRow | undefined;
  /** For a row above all headings: the first of them. */
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
  /** Headings of columns that hold dates and aren't used: nobody knows which dates. */
  readonly unusedDates: readonly string[];
  /** The order of day and month that headings state. */
  readonly stated: readonly StatedOrder[];
}

/** The cells with something in them. */
export const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');

/** A cell's text: without the signs that make it text in a spreadsheet (`="x"`, `'=x`). */
export function textOf(cell = ''): string {
  const text = cell.trim();
  return /^="([^"]*)"$/.exec(text)?.[1] ?? unmarkFormulas(text);
}
