/** Modules that are made when the site is built. A file without imports of its own: only such a one can declare them. */
declare module 'virtual:translation-status' {
  /** How every translation stands, with what changed where the history says so; read when the site is built. */
  export const translationStatus: import('./translation/published.ts').PublishedStatus;
}
