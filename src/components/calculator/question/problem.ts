/**
 * Only types. A script loads the messages of every file that it imports code from, and error messages should only be
 * loaded when there's a problem.
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

/** The error summary links to the first of the fields. */
export type Problem = Message<string | number, `calculator.error.${ProblemCode}`> & {
  readonly fields: readonly [FieldName, ...FieldName[]];
};
