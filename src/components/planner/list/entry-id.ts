/**
 * IDs of planned offers: 12 letters, safe in URLs, UIDs, and spreadsheets. They have no digits, because spreadsheets
 * would turn "12e4567890" into a number and "may2345678" into a date.
 */

/** 16 letters, so each letter of an ID has 4 bits. */
const LETTERS = 'bcdfghjkmnpqrtvw';
const ID_LENGTH = 12;
const ID_PATTERN = new RegExp(`^[${LETTERS}]{${ID_LENGTH}}$`);

export const isEntryId = (text: string): boolean => ID_PATTERN.test(text);

/** A new random ID (48 bits). */
export function newEntryId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return Array.from(bytes, (byte) => LETTERS[byte & 15]).join('');
}

/** FNV-1a over code points, mixed at the end. */
function hash32(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  // The finalizer of MurmurHash3. With FNV-1a alone, texts that differ only at the end have similar hashes.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Depends only on the text. For lists from before offers had IDs, and for offers that two tabs changed. */
export function entryIdOf(text: string): string {
  const hashes = [hash32(text, 0), hash32(text, 0x5bd1e995)];
  return hashes
    .flatMap((hash) => Array.from({ length: ID_LENGTH / 2 }, (_, index) => LETTERS[(hash >>> (4 * index)) & 15]))
    .join('');
}
