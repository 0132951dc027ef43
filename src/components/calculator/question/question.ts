/** What a reader asks: an offer, its date, and the calculation date, which is the day that counts as today. */
import type { DateText } from '../../../dates/index.ts';
import type {
  AnniversaryParity,
  CalendarDate,
  EditionId,
  OfferIdWithoutCalendar,
  RenewableOfferId,
} from '../../../rules/index.ts';
import type { FormValues } from './form-fields.ts';
import type { Problem } from './problem.ts';

export type Basis = 'anniversary' | 'purchase';

/** It has a date, unless the offer has no renewal dates. */
export type Question =
  { readonly offer: OfferIdWithoutCalendar<EditionId>; readonly today?: CalendarDate } | DatedQuestion;

export interface DatedQuestion {
  readonly offer: RenewableOfferId<EditionId>;
  readonly basis: Basis;
  readonly date: CalendarDate;
  readonly today?: CalendarDate;
  /** Only for offers whose even-numbered anniversaries have more requirements. */
  readonly parity?: AnniversaryParity;
}

export type { FieldName, FormValues } from './form-fields.ts';

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

export type { Problem } from './problem.ts';

/** The last part of the key of a problem's message. @example codeOf(problem) // => 'no-such-day' */
export const codeOf = ({ of }: Pick<Problem, 'of'>): string => of.slice('calculator.error.'.length);

export interface ParsedQuestion {
  readonly kind: 'question';
  readonly question: Question;
  /** If the typed text can be read in both ways: "01/03/2021" is January 3, and the alternative is March 1. */
  readonly alternativeDate?: CalendarDate;
}

export type ParseResult =
  ParsedQuestion | { readonly kind: 'problems'; readonly problems: readonly [Problem, ...Problem[]] };
