/** Virtual modules. This file has no imports, because only such a file can declare modules. */
declare module 'virtual:translation-status' {
  /** The status of each translation at build time, with the changes that the Git history has. */
  export const translationStatus: import('./translation/published.ts').PublishedStatus;
}
