/** What a reader asks: which offer, from which date, as of which day. And what can be wrong with it. */
import type { DateFault } from '../../../dates/index.ts';
import type { CalendarDate, RenewableOfferId } from '../../../rules/index.ts';

export type Basis = 'anniversary' | 'purchase';

/** A complete question. Network membership needs no date, every other offer has one. */
export type Question =
  | { readonly offer: 'network-membership'; readonly today?: CalendarDate }
  | {
      readonly offer: RenewableOfferId;
      readonly basis: Basis;
      readonly date: CalendarDate;
      readonly today?: CalendarDate;
    };

/** The form as it stands: text as typed, nothing judged. Names are those of the fields. */
export interface Entry {
  readonly offer: string;
  readonly basis: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly today: string;
}

export type FieldName = keyof Entry;

export const EMPTY_ENTRY: Entry = { offer: '', basis: 'anniversary', day: '', month: '', year: '', today: '' };

/** Named like its message: `calculator.error.<code>`. */
export type ProblemCode =
  | DateFault
  | 'offer-missing'
  | 'offer-unknown'
  | 'both-dates'
  | 'anniversary-out-of-range'
  | 'purchase-of-specialization'
  | 'today-not-a-date'
  | 'device-clock'
  | 'query-date'
  | 'query-today'
  | 'query-basis';

/** One thing wrong, the fields at fault (the first is where the summary links to) and what fills its message. */
export interface Problem {
  readonly code: ProblemCode;
  readonly fields: readonly [FieldName, ...FieldName[]];
  readonly values: Readonly<Record<string, string | number>>;
  /** For plural messages. */
  readonly count?: number;
}

export type ParseResult =
  | {
      readonly kind: 'question';
      readonly question: Question;
      /** A numeric date was read in the reader's order; this is the day it would be in the other. */
      readonly alternativeDate?: CalendarDate;
    }
  | { readonly kind: 'problems'; readonly problems: readonly [Problem, ...Problem[]] };
