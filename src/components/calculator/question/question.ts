/** What a reader asks (which offer, from which date, as of which day) and what can be wrong with it. */
import type { DateFault, DateText } from '../../../dates/index.ts';
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

/** The text in the form's fields, not parsed yet. The names are those of the fields. */
export interface FormValues {
  readonly offer: string;
  readonly basis: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly today: string;
}

export type FieldName = keyof FormValues;

export const EMPTY_VALUES: FormValues = { offer: '', basis: 'anniversary', day: '', month: '', year: '', today: '' };

/** The text of the three date fields. */
export const dateText = ({ day, month, year }: DateText): DateText => ({ day, month, year });

/** The code is the last part of the message's key: `calculator.error.<code>`. */
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

/** A problem, the fields it's about (the summary links to the first), and the values for its message. */
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
      /** A numeric date is read in the order of the reader's language. This is the date in the other order. */
      readonly alternativeDate?: CalendarDate;
    }
  | { readonly kind: 'problems'; readonly problems: readonly [Problem, ...Problem[]] };
