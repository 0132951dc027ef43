/** What the build and the helper that makes the files beside the pages say to each other. */

export interface Order {
  /** The finished site's folder. */
  readonly site: string;
  /** Where copies are kept for the next build. */
  readonly copies: string;
  /** The fingerprint of the code that makes the files: copies made with other code are not used. */
  readonly madeWith: string;
}

export interface FileMade {
  /** In the site's folder. */
  readonly path: string;
  /** undefined where the copy of an earlier build was good. */
  readonly milliseconds: number | undefined;
}

export interface Said {
  /** That its code and the content are read: Astro removes both when the pages are done. */
  readonly isLoaded: true;
  readonly files: readonly FileMade[];
  /** It took. */
  readonly seconds: number;
}
