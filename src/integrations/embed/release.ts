/** The paths of the embedded calculator's files, and the version that's derived from their content. */
import { createHash } from 'node:crypto';

/** The path from which other sites load the calculator. `v1` only changes if pages that use it have to change. */
export const LATEST = 'embed/v1/renewal-calculator.js';

/** Says which pinned version is the latest, as JSON. */
export const MANIFEST = 'embed/v1/release.json';

export interface EmbedRelease {
  /** The path of the pinned script, relative to the site's base. It never changes. */
  readonly script: string;
  /** For the `integrity` attribute of the pinned script. It covers all files that the script loads. */
  readonly integrity: string;
}

/** @example integrityOf('') // => 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb' */
export const integrityOf = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;

export function releaseOf(script: string): EmbedRelease {
  const version = createHash('sha256').update(script).digest('hex').slice(0, 16);
  return { script: `embed/${version}/renewal-calculator.js`, integrity: integrityOf(script) };
}
