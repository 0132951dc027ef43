/** A hash of a text that ignores line breaks and the number of spaces. */
import { createHash } from 'node:crypto';

/** Long enough to avoid collisions within a site, short enough to read in front matter. */
const LENGTH = 12;

/** @example hashOf('a  b\n') === hashOf('a b') // => true */
export function hashOf(text: string): string {
  const normal = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(normal).digest('hex').slice(0, LENGTH);
}
