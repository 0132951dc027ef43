/** The list as CSV. Importing it again gives the same list. */
import Papa from 'papaparse';
import type { Messages } from '../../../i18n/message.ts';
import { markFormulas } from '../import/cells.ts';
import { COLUMN_ROLES } from '../import/column-roles.ts';
import { type PlannedList, type PlannedOffer, currentAnniversary } from './planned-offer.ts';

/**
 * The separator of cells in this language: a comma, or a semicolon if the decimal separator isn't a period.
 * @example separatorOf('nl-NL') // => ';'
 */
export function separatorOf(tag: string): ',' | ';' {
  const parts = new Intl.NumberFormat(tag).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value !== '.') ? ';' : ',';
}

/** The anniversary is that of the current cycle, not the one that was entered. */
const rowOf = (entry: PlannedOffer, messages: Messages) => ({
  offer: messages[`offer.${entry.offer}`] ?? entry.offer,
  name: entry.name,
  anniversary: entry.basis === 'anniversary' ? currentAnniversary(entry) : '',
  purchase: entry.basis === 'purchase' ? entry.date : '',
  renewals: entry.renewals === 0 ? '' : String(entry.renewals),
  id: entry.id,
});

/**
 * @param messages `planner.csv.…` and `offer.…` of the reader's language
 * @returns the text with a byte order mark, without which spreadsheets read UTF-8 as a legacy encoding
 */
export function writeCsv(list: PlannedList, messages: Messages, tag: string): string {
  const header = COLUMN_ROLES.map((role) => messages[`planner.csv.${role}`] ?? role);
  const rows = list.map((entry) => {
    const row = rowOf(entry, messages);
    return COLUMN_ROLES.map((role) => markFormulas(row[role]));
  });
  return `\uFEFF${Papa.unparse([header, ...rows], { newline: '\r\n', delimiter: separatorOf(tag) })}\r\n`;
}
