/**
 * Keeps spreadsheets from running exported cells as formulas. A formula starts with an equals sign or a similar
 * character, which may be after spaces and quotation marks. A spreadsheet that expects another separator splits cells
 * differently. The text after anything that could be a separator is therefore treated like the start of a cell.
 */
const CELL_START = String.raw`(?<=^|[,;|\t\r\n\u0085\u2028\u2029])`;
const FORMULA = String.raw`(?=[\s'"]*[=+\-@＝＋－﹢﹣﹦＠﹫])`;

// The lookbehind and lookahead consume no text. So a cell that starts with a separator, such as `\t=1`, is marked in
// both places: at its start and after the tab.
const UNMARKED = new RegExp(CELL_START + FORMULA, 'gu');
const MARKED = new RegExp(`${CELL_START}'${FORMULA}`, 'gu');

/**
 * Inserts an apostrophe before everything that a spreadsheet could run as a formula. In spreadsheets, an apostrophe
 * marks a cell as text.
 * @example markFormulas('=1+1') // => "'=1+1"
 * @example markFormulas('x;=1+1') // => "x;'=1+1"
 */
export const markFormulas = (text: string): string => text.replace(UNMARKED, "'");

/** The inverse of `markFormulas`. */
export const unmarkFormulas = (text: string): string => text.replace(MARKED, '');
