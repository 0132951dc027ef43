/** What a reader asks (which offer, from which date, as of which day) and what can be wrong with it. */
import type { DateFault, DateText } from '../../../dates/index.ts';
import type { Message } from '../../../i18n/keys.ts';
import type {
  AnniversaryParity,
  CalendarDate,
  EditionId,
  OfferIdWithoutCalendar,
  RenewableOfferId,
} from '../../../rules/index.ts';

export type Basis = 'anniversary' | 'purchase';

/** A complete question. An offer without a calendar needs no date, every other offer has one. */
export type Question =
  { readonly offer: OfferIdWithoutCalendar<EditionId>; readonly today?: CalendarDate } | DatedQuestion;

export interface DatedQuestion {
  readonly offer: RenewableOfferId<EditionId>;
  readonly basis: Basis;
  readonly date: CalendarDate;
  readonly today?: CalendarDate;
  /** Which anniversary it is, for offers where every other one asks for more. */
  readonly parity?: AnniversaryParity;
}

/** The text in the form's fields, not parsed yet. The names are those of the fields. */
export interface FormValues {
  readonly offer: string;
  readonly basis: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly today: string;
  /** Which anniversary it is, for offers where every other one asks for more: odd, even, or empty. */
  readonly parity: string;
}

export type FieldName = keyof FormValues;

export const EMPTY_VALUES: FormValues = {
  offer: '',
  basis: 'anniversary',
  day: '',
  month: '',
  year: '',
  today: '',
  parity: '',
};

/** The text of the three date fields. */
export const dateText = ({ day, month, year }: DateText): DateText => ({ day, month, year });

type ProblemCode =
  | DateFault
  | 'offer-missing'
  | 'offer-unknown'
  | 'both-dates'
  | 'anniversary-out-of-range'
  | 'purchase-of-specialization'
  | 'anniversary-only'
  | 'today-not-a-date'
  | 'device-clock'
  | 'query-date'
  | 'query-today'
  | 'query-basis'
  | 'query-parity';

/** A problem: its message, and the fields it's about. The summary links to the first. */
export type Problem = Message<string | number, `calculator.error.${ProblemCode}`> & {
  readonly fields: readonly [FieldName, ...FieldName[]];
};

/** The last part of the key of a problem's message. @example codeOf(problem) // => 'no-such-day' */
export const codeOf = ({ of }: Pick<Problem, 'of'>): string => of.slice('calculator.error.'.length);

export type ParseResult =
  | {
      readonly kind: 'question';
      readonly question: Question;
      /** A numeric date is read in the order of the reader's language. This is the date in the other order. */
      readonly alternativeDate?: CalendarDate;
    }
  | { readonly kind: 'problems'; readonly problems: readonly [Problem, ...Problem[]] };
