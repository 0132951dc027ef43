/** The paths of the embedded calculator's files, and the version that's derived from their content. */
import { createHash } from 'node:crypto';

/**
 * The path from which other sites load the calculator. `v1` only becomes `v2` if those sites have to change their
 * pages.
 */
export const LATEST = 'embed/v1/renewal-calculator.js';

/** The path of a JSON file with the latest EmbedRelease, so that other sites can find the latest pinned script. */
export const MANIFEST = 'embed/v1/release.json';

export interface EmbedRelease {
  /** The path of the pinned script, relative to the site's base. It never changes. */
  readonly script: string;
  /**
   * The `integrity` attribute of the pinned script. It covers the files that the script loads: their hashes are in it.
   */
  readonly integrity: string;
}

/** @example integrityOf('') // => 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb' */
export const integrityOf = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** @param code the text of the script */
export function releaseOf(code: string): EmbedRelease {
  const version = createHash('sha256').update(code).digest('hex').slice(0, 16);
  return { script: `embed/${version}/renewal-calculator.js`, integrity: integrityOf(code) };
}
