/** A fingerprint of a text: the same for the same words, whatever the line breaks and spaces between them. */
import { createHash } from 'node:crypto';

/** Long enough that two sections of one site never meet, short enough to read in front matter. */
const LENGTH = 12;

/** @example hashOf('a  b\n') === hashOf('a b') // => true */
export function hashOf(text: string): string {
  const normal = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(normal).digest('hex').slice(0, LENGTH);
}
