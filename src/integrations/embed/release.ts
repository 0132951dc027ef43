/** The paths of the embedded calculator's files, and the version that's derived from their content. */
import { createHash } from 'node:crypto';

/** `v1` only becomes `v2` if sites that load the calculator from here have to change their pages. */
export const LATEST = 'embed/v1/renewal-calculator.js';

/** A JSON file with the latest EmbedRelease, for sites that pin it. */
export const MANIFEST = 'embed/v1/release.json';

export interface EmbedRelease {
  /** The path of the pinned script, relative to the site's base. It never changes. */
  readonly script: string;
  /** Also covers the files that the script loads, because their hashes are in the script. */
  readonly integrity: string;
}

/** @example integrityOf('') // => 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb' */
export const integrityOf = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;

export function releaseOf(code: string): EmbedRelease {
  const version = createHash('sha256').update(code).digest('hex').slice(0, 16);
  return { script: `embed/${version}/renewal-calculator.js`, integrity: integrityOf(code) };
}
