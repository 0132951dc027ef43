/** The public API for parsing typed dates. */
export { type FieldsReading, readFields } from './fields.ts';
export { orderOf, readDate } from './read-date.ts';
export {
  type DateFailure,
  type DateFault,
  type DateMessage,
  type DateReading,
  type DateSuccess,
  type DateText,
  type DayMonthOrder,
} from './reading.ts';
