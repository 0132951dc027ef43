/** Finds out what the cells of a list mean. It knows the words and dates of the reader's language and of all others. */
import type { Messages } from '../../../i18n/message.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { type DateFailure, type DateReading, readDate } from '../../../dates/index.ts';
import type { ColumnRole } from './column-roles.ts';
import { createRoleFinder } from './columns.ts';
import { type FoundOffer, createOfferFinder } from './offer-names.ts';

/** The order of day and month in dates that end in the year. */
export type DateOrder = 'dmy' | 'mdy';

export interface CellReader {
  readonly roleOf: (header: string) => ColumnRole | undefined;
  readonly offerOf: (cell: string) => FoundOffer;
  /** `order` is used if the cell doesn't show which number is the day. */
  readonly dateOf: (cell: string, order: DateOrder) => DateReading;
  /** Whether a cell is a date, or was meant as one but has a wrong number: 2021-02-30. */
  readonly isDate: (cell: string) => boolean;
  readonly isOffer: (cell: string) => boolean;
}

/** No name of an offer, no header, and no date is longer. */
const MAX_TEXT_LENGTH = 120;
/** More than the cells of a full list. */
const MAX_CACHED_TEXTS = 100_000;

/** Matches a year, two numbers, or Chinese numerals. A text with none of them isn't parsed as a date. */
const HAS_NUMBERS = /\p{Nd}{4}|\p{Nd}\P{Nd}+\p{Nd}|[〇一二三四五六七八九十]/u;

/** Lists repeat the same texts. When the cache is full, new results aren't added. */
function memoize<T>(read: (text: string) => T): (text: string) => T {
  const cache = new Map<string, { readonly value: T }>();
  return (text) => {
    const entry = cache.get(text) ?? { value: read(text) };
    if (cache.size < MAX_CACHED_TEXTS) cache.set(text, entry);
    return entry.value;
  };
}

/** A text with one of these faults was meant as a date. */
const NEAR_DATE_FAULTS: ReadonlySet<DateFailure['of']> = new Set([
  'calculator.error.no-such-day',
  'calculator.error.never-such-day',
  'calculator.error.weekday-differs',
  'calculator.error.year-not-four-digits',
  'calculator.error.year-out-of-range',
]);

/** @param catalogs the messages of all languages: `offer.…`, `planner.csv.…`, and the other names of columns */
export function createCellReader(catalogs: readonly Messages[], locale: Locale): CellReader {
  const cut = (text: string) => text.slice(0, MAX_TEXT_LENGTH);
  const findRole = createRoleFinder(catalogs);
  const findOffer = createOfferFinder(catalogs);
  const readers = {
    dmy: memoize((text) => readDate(text, locale, { order: 'dmy' })),
    mdy: memoize((text) => readDate(text, locale, { order: 'mdy' })),
  };
  const roleOf = memoize((text) => findRole(text));
  const offerOf = memoize((text) => findOffer(text));
  return {
    roleOf: (header) => roleOf(cut(header)),
    offerOf: (cell) => offerOf(cut(cell)),
    dateOf: (cell, order) => readers[order](cut(cell)),
    isDate: (cell) => {
      if (cell.length > MAX_TEXT_LENGTH || !HAS_NUMBERS.test(cell)) return false;
      const reading = readers.dmy(cell);
      return reading.ok || NEAR_DATE_FAULTS.has(reading.of);
    },
    isOffer: (cell) => offerOf(cut(cell)).id !== undefined,
  };
}
