/**
 * Keeps spreadsheets from running cells as formulas. A formula starts with an equals sign or similar, also after
 * spaces and quotation marks. If a spreadsheet expects another separator, one of its cells may start inside one of ours.
 */
const CELL_START = String.raw`(?<=^|[,;|\t\r\n\u0085\u2028\u2029])`;
const FORMULA = String.raw`(?=[\s'"]*[=+\-@＝＋－﹢﹣﹦＠﹫])`;

// Lookbehind, so that a cell that starts with a separator is marked in both places.
const UNMARKED = new RegExp(CELL_START + FORMULA, 'gu');
const MARKED = new RegExp(`${CELL_START}'${FORMULA}`, 'gu');

/**
 * Inserts an apostrophe, which marks text in spreadsheets, before everything that could run as a formula.
 * @example markFormulas('=1+1') // => "'=1+1"
 * @example markFormulas('x;=1+1') // => "x;'=1+1"
 */
export const markFormulas = (text: string): string => text.replace(UNMARKED, "'");

/** The inverse of `markFormulas`. */
export const unmarkFormulas = (text: string): string => text.replace(MARKED, '');
