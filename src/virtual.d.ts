/** Modules that are made when the site is built. A file without imports of its own: only such a one can declare them. */
declare module 'virtual:translation-board' {
  /** How every translation stands, with what changed where the history says so; read when the site is built. */
  export const board: import('./translation/published.ts').PublishedBoard;
}
