/** A site's source in a folder of its own, ready to be built from nothing. */
export interface PreparedSite {
  readonly folder: string;
  /** Where the build puts its files. */
  readonly dist: string;
  /** What Node runs in the folder to build the site. */
  readonly args: readonly string[];
  readonly remove: () => Promise<void>;
}
