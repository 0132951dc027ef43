/** A site that's ready to be built. */
export interface PreparedSite {
  readonly folder: string;
  /** Where the build puts its files. */
  readonly dist: string;
  /** What Node runs in the folder to build the site. */
  readonly args: readonly string[];
  readonly remove: () => Promise<void>;
}
