/** Reads a pasted or opened list: fetched with the CSV library and the names of offers in all languages, at the first import. */
import type { Locale } from '../../i18n/locales.ts';
import type { Catalog } from '../../i18n/translator.ts';
import { readCsv } from './csv.ts';
import { columnNames, offerFinder } from './csv-columns.ts';
import { type ImportReading, importRows } from './import-rows.ts';
import { MAX_OFFERS } from './planned-offer.ts';

const CATALOGS: Readonly<Record<string, () => Promise<Catalog>>> = import.meta.glob<Catalog>(
  '../../content/*/strings.json',
  {
    query: '?only=calculator.form.anniversary,calculator.form.purchase,label.renewal-start-date,offer.,planner.csv.',
    import: 'default',
  },
);

/** What was taken and refused; or, where there are too many rows, how many there are. */
export async function readList(
  text: string,
  locale: Locale,
  report: (done: number, total: number) => void,
): Promise<ImportReading | number> {
  const catalogs = await Promise.all(Object.values(CATALOGS).map((fetchCatalog) => fetchCatalog()));
  const messages = catalogs.map((catalog) => catalog.messages);
  const { rows, unclosed } = readCsv(text, columnNames(messages));
  if (rows.length > MAX_OFFERS) return rows.length;
  return importRows(rows, unclosed, { findOffer: offerFinder(messages), locale }, (done) => report(done, rows.length));
}
