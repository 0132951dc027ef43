/**
 * Cells that no spreadsheet runs. A spreadsheet takes a cell for a formula if it begins with one of these signs, even after
 * spaces and quotation marks. If it expects another separator, a cell can begin in the middle of one of ours.
 */
// A lookbehind: a separator at the very start both begins the text and ends a cell.
const STARTS_CELL = String.raw`(?<=^|[,;|\t\r\n\u0085\u2028\u2029])`;
const FORMULA = String.raw`(?=[\s'"]*[=+\-@＝＋－﹢﹣﹦＠﹫])`;

const UNMARKED = new RegExp(STARTS_CELL + FORMULA, 'gu');
const MARKED = new RegExp(`${STARTS_CELL}'${FORMULA}`, 'gu');

/**
 * The text with an apostrophe before everything that could run as a formula: spreadsheets' own mark for text.
 * @example markFormulas('=1+1') // => "'=1+1"
 * @example markFormulas('x;=1+1') // => "x;'=1+1"
 */
export const markFormulas = (text: string): string => text.replace(UNMARKED, "'");

/** Reverses `markFormulas` exactly. */
export const unmarkFormulas = (text: string): string => text.replace(MARKED, '');
