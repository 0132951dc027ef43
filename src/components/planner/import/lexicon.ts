/** Finds out what cells mean: the words and dates of a list in the reader's language and all others. */
import type { Messages } from '../../../i18n/message.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { type DateFailure, type DateReading, readDate } from '../../../dates/index.ts';
import type { ColumnRole } from './column-roles.ts';
import { createRoleFinder } from './columns.ts';
import { type FoundOffer, createOfferFinder } from './offer-names.ts';

/** The order of day and month in dates that end in the year. */
export type DateOrder = 'dmy' | 'mdy';

export interface Lexicon {
  readonly roleOf: (header: string) => ColumnRole | undefined;
  readonly offerOf: (cell: string) => FoundOffer;
  readonly dateOf: (cell: string, order: DateOrder) => DateReading;
  /** Whether a cell is a date, or would be with a different number. */
  readonly isDate: (cell: string) => boolean;
  readonly isOffer: (cell: string) => boolean;
}

/** No name of an offer, header, or date is longer. Longer text isn't searched. */
const LONGEST = 120;
/** More cells than a full list has. */
const CACHE = 100_000;

/** A year, two numbers, or Chinese numerals. Without one of them, a text isn't parsed as a date. */
const HAS_NUMBERS = /\p{Nd}{4}|\p{Nd}\P{Nd}+\p{Nd}|[〇一二三四五六七八九十]/u;

/** Caches the results for the first texts, because lists repeat them. */
function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const entry = known.get(text) ?? { value: read(text) };
    if (known.size < CACHE) known.set(text, entry);
    return entry.value;
  };
}

/** Faults of a text that was meant as a date. */
const NEARLY: ReadonlySet<DateFailure['of']> = new Set([
  'calculator.error.no-such-day',
  'calculator.error.never-such-day',
  'calculator.error.weekday-differs',
  'calculator.error.year-not-four-digits',
  'calculator.error.year-out-of-range',
]);

/** @param catalogs `offer.…`, `planner.csv.…`, and the other names of columns, in all languages */
export function createLexicon(catalogs: readonly Messages[], locale: Locale): Lexicon {
  const cut = (text: string) => text.slice(0, LONGEST);
  const findRole = createRoleFinder(catalogs);
  const findOffer = createOfferFinder(catalogs);
  const readers = {
    dmy: remember((text) => readDate(text, locale, { order: 'dmy' })),
    mdy: remember((text) => readDate(text, locale, { order: 'mdy' })),
  };
  const roleOf = remember((text) => findRole(text));
  const offerOf = remember((text) => findOffer(text));
  return {
    roleOf: (header) => roleOf(cut(header)),
    offerOf: (cell) => offerOf(cut(cell)),
    dateOf: (cell, order) => readers[order](cut(cell)),
    isDate: (cell) => {
      if (cell.length > LONGEST || !HAS_NUMBERS.test(cell)) return false;
      const reading = readers.dmy(cell);
      return reading.ok || NEARLY.has(reading.of);
    },
    isOffer: (cell) => offerOf(cut(cell)).id !== undefined,
  };
}
