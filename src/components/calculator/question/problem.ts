/**
 * What can be wrong with a question. These types are in a file without code, because the messages that a script loads are those
 * of the keys in its files, and the messages of problems are loaded with the first problem.
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
