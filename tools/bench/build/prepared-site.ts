/** A copy of a site's source in a separate folder, for a clean build. */
export interface PreparedSite {
  readonly folder: string;
  /** Where the build puts its files. */
  readonly dist: string;
  /** The arguments of `node` for building the site, with `folder` as the working directory. */
  readonly args: readonly string[];
  readonly remove: () => Promise<void>;
}
