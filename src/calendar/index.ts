/** Calendar files, links, and text from a renewal schedule. Loaded on demand. */
export * from './answer-entries.ts';
export * from './entries.ts';
export * from './ics.ts';
export * from './links.ts';
export * from './revision.ts';
