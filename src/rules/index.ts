/** The only door of the rules. Pure: no clock, no locale, no DOM. */
export * from './calendar-date.ts';
export * from './caveats.ts';
export * from './measures.ts';
export * from './named-days.ts';
export * from './offers.ts';
export * from './policy.ts';
export * from './projection.ts';
export * from './renewal.ts';
export * from './schedule.ts';
export * from './stage.ts';
