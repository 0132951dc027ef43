/**
 * The types for what can be wrong with a question. A script loads the messages of all string keys in the files that it
 * imports code from. These types are in a separate file without code, so that error messages are only loaded when
 * there's a problem.
 */
import type { DateFault } from '../../../dates/index.ts';
import type { Message } from '../../../i18n/keys.ts';
import type { FieldName } from './form-fields.ts';

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

/** A problem: its message, and the fields that it's about. The error summary links to the first of these fields. */
export type Problem = Message<string | number, `calculator.error.${ProblemCode}`> & {
  readonly fields: readonly [FieldName, ...FieldName[]];
};
