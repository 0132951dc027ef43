/** The only door to typed dates. */
export { type DateFailure, type DateFault, type DateReading, type DateText, type DayMonthOrder } from './reading.ts';
export { orderOf, readDate } from './read-date.ts';
export { faultsOfParts, readDay, readMonth, readParts, readYear } from './parts.ts';
