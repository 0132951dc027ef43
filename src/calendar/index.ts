/** Calendar files, links and text from a renewal schedule. Fetched when a reader asks for one. */
export * from './entries.ts';
export * from './ics.ts';
export * from './links.ts';
export * from './revision.ts';
