/** Finds the role of a column by its header, and the order of day and month if the header states it. */
import type { Messages } from '../../../i18n/message.ts';
import { COLUMN_NAMES, DATE_ENDINGS, FILLERS, HAN_SUBJECTS, SUBJECTS } from './column-names.ts';
import { COLUMN_ROLES, type ColumnRole, isDateRole } from './column-roles.ts';
import { isAlmost, wordsOf } from './fold.ts';

export type RoleFinder = (header: string) => ColumnRole | undefined;

export type StatedOrder = 'dmy' | 'mdy';

const fillers = new Set(wordsOf(FILLERS));
const subjects = new Set(wordsOf(SUBJECTS));
const hanSubject = new RegExp(`^(?:${HAN_SUBJECTS.replaceAll(' ', '|')})+(?=.)`, 'u');

/** `dd`, `mm`, `yyyy`, `jj`, `aaaa`, `åååå`: the parts of a date format in a header. */
const isDatePattern = (word: string) => /^([djmya])\1{1,3}$/.test(word);

/** `Amount (EUR)` becomes `Amount`. A header that is only brackets isn't changed. */
function withoutBrackets(header: string): string {
  const outside = header.normalize('NFKC').replace(/[([{<【「『][^)\]}>】」』]*[)\]}>】」』]/gu, ' ');
  return /[\p{L}\p{N}]/u.test(outside) ? outside : header;
}

const wordsOfHeader = (header: string) =>
  wordsOf(withoutBrackets(header)).filter((word) => !fillers.has(word) && !isDatePattern(word));

/** Joined, sorted, and joined without "date" at the end: ['vervaldatum'] => ['vervaldatum', 'verval']. */
function keysOf(words: readonly string[]): readonly string[] {
  const joined = words.join('');
  const root = joined.replace(DATE_ENDINGS, '');
  const isRootLongEnough = root.length >= (/\p{Script=Han}/u.test(root) ? 2 : 5);
  const sorted = words.length > 1 && !/\p{Script=Han}/u.test(joined) ? [[...words].sort().join(' ')] : [];
  return [joined, ...sorted, ...(isRootLongEnough ? [root] : [])].filter((key) => key !== '');
}

/**
 * The function returns undefined for unknown headers, such as 'Last day to renew'.
 * @param catalogs the messages of all languages, because this site's column names are understood in every language
 */
export function createRoleFinder(catalogs: readonly Messages[]): RoleFinder {
  const roles = new Map<string, ColumnRole>();
  const add = (name: string | undefined, role: ColumnRole) => {
    for (const key of keysOf(wordsOfHeader(name ?? ''))) if (!roles.has(key)) roles.set(key, role);
  };
  for (const messages of catalogs) {
    for (const role of COLUMN_ROLES) add(messages[`planner.csv.${role}`], role);
    add(messages['calculator.form.anniversary'], 'anniversary');
    add(messages['calculator.form.purchase'], 'purchase');
    add(messages['label.renewal-start-date'], 'anniversary');
  }
  for (const role of COLUMN_ROLES) {
    for (const name of COLUMN_NAMES[role].flatMap((names) => names.split(' | '))) add(name, role);
  }

  const find = (words: readonly string[]): ColumnRole | undefined => {
    const keys = keysOf(words);
    const exact = keys.find((key) => roles.has(key));
    if (exact !== undefined) return roles.get(exact);
    // The last key has no "date" at its end. If it did, `verkoopdatum` (date of sale) would be taken for a misspelled
    // `verloopdatum` (expiration date).
    const misspelled = keys.at(-1) ?? '';
    const similar = [...roles].filter(([name]) => misspelled.length >= 8 && isAlmost(misspelled, name));
    return new Set(similar.map(([, role]) => role)).size === 1 ? similar[0]?.[1] : undefined;
  };
  return (header) => {
    const words = wordsOfHeader(header);
    const role = find(words);
    if (role) return role;
    // Without the words for the offer, "competency expiration date" is "expiration date". The shorter header counts
    // only if it names a date.
    const isHan = words.some((word) => /\p{Script=Han}/u.test(word));
    const dateWords = isHan ? [words.join('').replace(hanSubject, '')] : words.filter((word) => !subjects.has(word));
    const dateRole = dateWords.length > 0 ? find(dateWords) : undefined;
    return isDateRole(dateRole) ? dateRole : undefined;
  };
}

/** The order of day and month that a header states: `Purchase date (DD/MM/YYYY)`, `date d’achat (jj/mm/aaaa)`. */
export function statedOrder(header: string): StatedOrder | undefined {
  const text = header.normalize('NFKC').toLowerCase();
  if (/(?:^|[^\p{L}])([dj])\1?[-/. ]m{1,4}[-/. ]+([yajå])\2{1,3}(?!\p{L})/u.test(text)) return 'dmy';
  if (/(?:^|[^\p{L}])m{1,4}[-/. ]([dj])\1?[-/. ,]+([yajå])\2{1,3}(?!\p{L})/u.test(text)) return 'mdy';
  return undefined;
}
