/** A copy of a site's source in a separate folder, for a clean build. */
export interface PreparedSite {
  readonly folder: string;
  /** Where the build puts its files. */
  readonly dist: string;
  /** What Node runs in the folder to build the site. */
  readonly args: readonly string[];
  readonly remove: () => Promise<void>;
}
