/**
 * Keeps spreadsheets from running exported cells as formulas, which start with an equals sign or a similar character,
 * maybe after spaces and quotation marks. A spreadsheet may expect another separator, so the text after anything that
 * could be one is treated like the start of a cell.
 */
const CELL_START = String.raw`(?<=^|[,;|\t\r\n\u0085\u2028\u2029])`;
const FORMULA = String.raw`(?=[\s'"]*[=+\-@＝＋－﹢﹣﹦＠﹫])`;

// The lookbehind and lookahead consume no text. So a cell that starts with a separator, such as `\t=1`, is marked in
// both places: at its start and after the tab.
const UNMARKED = new RegExp(CELL_START + FORMULA, 'gu');
const MARKED = new RegExp(`${CELL_START}'${FORMULA}`, 'gu');

/** In spreadsheets, an apostrophe marks a cell as text. @example markFormulas('x;=1+1') // => "x;'=1+1" */
export const markFormulas = (text: string): string => text.replace(UNMARKED, "'");

/** The inverse of `markFormulas`. */
export const unmarkFormulas = (text: string): string => text.replace(MARKED, '');
