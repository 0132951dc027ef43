/** The public API of the rules. Pure: no clock, no locale, no DOM. `docs/rules.md` describes it. */
export * from './answer-data.ts';
export * from './calendar-date.ts';
export * from './caveats.ts';
export * from './comparison.ts';
export * from './edition.ts';
export * from './editions/index.ts';
export * from './figures.ts';
export * from './measures.ts';
export * from './projection.ts';
export * from './renewal.ts';
export * from './schedule.ts';
export * from './stage.ts';
export * from './timeline.ts';
