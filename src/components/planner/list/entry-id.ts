/**
 * IDs of planned offers: 12 letters, safe in URLs, UIDs, and spreadsheets. They have no digits, because spreadsheets
 * would turn "12e4567890" into a number and "may2345678" into a date.
 */

const LETTERS = 'bcdfghjkmnpqrtvw';
const LENGTH = 12;
const ID = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

export const isEntryId = (text: string): boolean => ID.test(text);

/** A new random ID (48 bits). */
export function newEntryId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => LETTERS[byte & 15]).join('');
}

/** 32-bit FNV-1a over code points. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  // The finalizer of MurmurHash3. With FNV-1a alone, texts that differ only at the end have similar hashes.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * An ID computed from a text: the same text always has the same ID. Used for offers in lists from before offers had
 * IDs.
 */
export function entryIdOf(text: string): string {
  const words = [hash(text, 0), hash(text, 0x5bd1e995)];
  return words
    .flatMap((word) => Array.from({ length: LENGTH / 2 }, (_, index) => LETTERS[(word >>> (4 * index)) & 15]))
    .join('');
}
