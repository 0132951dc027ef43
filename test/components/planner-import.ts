/** Helpers for tests of the planner's import: names in all languages, and a list that's read as on the page. */
import { type DateOrder, createCellReader } from '../../src/components/planner/import/cell-reader.ts';
import { parseImportedList } from '../../src/components/planner/import/parse-imported-list.ts';
import { LOCALES, type LocaleTag, localeOf } from '../../src/i18n/locales.ts';
import type { Messages } from '../../src/i18n/message.ts';
import { NAMES } from './catalogs.ts';

/** What `importText` returns for rows of the tested lists. */
export const PURCHASE = 'competency|Blue Harbour|purchase|2020-02-28';
export const competencyRow = (name: string, date = '2021-03-01') => `competency|${name}|anniversary|${date}`;

export const CATALOGS: ReadonlyMap<LocaleTag, Messages> = new Map(
  LOCALES.flatMap(({ tag }) => (NAMES[tag] ? [[tag, NAMES[tag]] as const] : [])),
);

const MESSAGES = [...CATALOGS.values()];
const cellReaders = new Map(LOCALES.map(({ tag }) => [tag as string, createCellReader(MESSAGES, localeOf(tag))]));

export function cellReaderOf(tag: string) {
  const cellReader = cellReaders.get(tag);
  if (!cellReader) throw new Error(`No cell reader for ${tag}`);
  return cellReader;
}

interface Options {
  /** The reader's answer to the question about the order. */
  readonly chosen?: DateOrder;
  readonly preferred?: DateOrder;
}

/** The values that are text or numbers. A view formats the others. */
const textsIn = (values: Readonly<Record<string, unknown>>) =>
  Object.values(values).filter((value) => typeof value !== 'object');

/** The imported list in short form: `offer|name|basis|date`. */
export async function importText(text: string, tag = 'en-US', { chosen, preferred }: Options = {}) {
  const own = localeOf(tag).dayFirst ? 'dmy' : 'mdy';
  const list = await parseImportedList(text, cellReaderOf(tag), preferred ?? own);
  if (typeof list === 'number') throw new Error(`${list} rows`);
  const reading = await list.readRows(chosen);
  return {
    entries: reading.taken,
    taken: reading.taken.map(({ offer, name, basis, date }) => `${offer}|${name}|${basis}|${date}`),
    refused: reading.refused.map(({ listed, reason }) =>
      `${listed.row.number} ${reason.of} ${textsIn(reason.values ?? {}).join()}`.trim(),
    ),
    order: reading.order.order,
    asks: reading.order.question?.found,
    evidence: reading.order.evidence,
    unused: reading.unusedDates,
    remaining: reading.remaining,
  };
}
