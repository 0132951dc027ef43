/**
 * What can be wrong with a question. These types are in a separate file without code, because a script loads the messages of
 * all keys in the files that it imports, but error messages should only be loaded with the first problem.
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

/** A problem: its message, and the fields it's about. The summary links to the first. */
export type Problem = Message<string | number, `calculator.error.${ProblemCode}`> & {
  readonly fields: readonly [FieldName, ...FieldName[]];
};
