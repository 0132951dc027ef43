/** Rows of a file turned into entries, each taken or refused with its reason. Works in slices, so that the page stays alive. */
import { type DateFault, readDate } from '../../dates/index.ts';
import type { Locale } from '../../i18n/locales.ts';
import { type CalendarDate, LAST_YEAR, OFFERS, firstAnniversary, isOfferId } from '../../rules/index.ts';
import type { CsvRow } from './csv.ts';
import { type OfferFacts, readOfferFacts } from './planned-offer.ts';

/** Named like its message: `planner.import.<reason>`, or a complaint of the calculator. */
export type RefusalReason =
  | {
      readonly of:
        | 'planner.import.offer-missing'
        | 'planner.import.date-missing'
        | 'planner.import.both-dates'
        | 'planner.import.membership'
        | 'planner.import.unclosed'
        | 'calculator.error.purchase-of-specialization';
    }
  | {
      readonly of: 'planner.import.offer-unknown';
      readonly values: { readonly found: string };
    }
  | {
      readonly of: `calculator.error.${DateFault}`;
      readonly values: Readonly<Record<string, string | number>>;
      readonly count?: number;
    }
  | {
      readonly of: 'calculator.error.anniversary-out-of-range';
      readonly values: { readonly year: string; readonly to: number };
    };

export interface RefusedRow {
  readonly row: CsvRow;
  readonly reason: RefusalReason;
}

export interface ImportReading {
  readonly taken: readonly OfferFacts[];
  readonly refused: readonly RefusedRow[];
  /** The first date that could have been read in two ways, and how it was. */
  readonly ambiguous: { readonly found: string; readonly date: CalendarDate } | undefined;
}

interface Lexicon {
  /** The id of the offer a cell names. */
  readonly findOffer: (cell: string) => string | undefined;
  readonly locale: Locale;
}

type RowVerdict =
  | { readonly facts: OfferFacts; readonly ambiguous?: { readonly found: string; readonly date: CalendarDate } }
  | { readonly reason: RefusalReason };

function judgeRow({ cells }: CsvRow, { findOffer, locale }: Lexicon): RowVerdict {
  if (cells.offer === '') return { reason: { of: 'planner.import.offer-missing' } };
  const offer = findOffer(cells.offer) ?? '';
  if (!isOfferId(offer)) return { reason: { of: 'planner.import.offer-unknown', values: { found: cells.offer } } };
  if (!OFFERS[offer].renewsYearly) return { reason: { of: 'planner.import.membership' } };
  if (cells.anniversary !== '' && cells.purchase !== '') return { reason: { of: 'planner.import.both-dates' } };
  const basis = cells.purchase === '' ? 'anniversary' : 'purchase';
  const found = cells[basis];
  if (found === '') return { reason: { of: 'planner.import.date-missing' } };
  if (basis === 'purchase' && !OFFERS[offer].hasPurchaseDate) {
    return { reason: { of: 'calculator.error.purchase-of-specialization' } };
  }
  const day = readDate(found, locale);
  if (!day.ok) {
    const { reason, values, count } = day;
    const of = `calculator.error.${reason}` as const;
    return { reason: count === undefined ? { of, values } : { of, values, count } };
  }
  const facts = readOfferFacts({ offer, name: cells.name, basis, date: day.date, renewals: 0 });
  if (!facts) {
    const year = firstAnniversary(day.date).slice(0, 4);
    return { reason: { of: 'calculator.error.anniversary-out-of-range', values: { year, to: LAST_YEAR } } };
  }
  return day.alternative ? { facts, ambiguous: { found, date: day.date } } : { facts };
}

const SLICE = 200;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Judges all rows, a slice at a time.
 * @param unclosed numbers of rows whose quotation mark is not closed: what follows it cannot be told apart
 * @param report told how many rows are done after each slice
 */
export async function importRows(
  rows: readonly CsvRow[],
  unclosed: readonly number[],
  lexicon: Lexicon,
  report: (done: number) => void,
): Promise<ImportReading> {
  const taken: OfferFacts[] = [];
  const refused: RefusedRow[] = [];
  let ambiguous: ImportReading['ambiguous'];
  for (const [index, row] of rows.entries()) {
    const verdict: RowVerdict = unclosed.includes(row.number)
      ? { reason: { of: 'planner.import.unclosed' } }
      : judgeRow(row, lexicon);
    if ('reason' in verdict) refused.push({ row, reason: verdict.reason });
    else {
      taken.push(verdict.facts);
      ambiguous ??= verdict.ambiguous;
    }
    if ((index + 1) % SLICE === 0) {
      report(index + 1);
      await pause();
    }
  }
  report(rows.length);
  return { taken, refused, ambiguous };
}
