/** Limits for a list of offers, checked before anything is read, parsed, or shown in a field. */
import { MAX_OFFERS } from '../list/planned-offer.ts';

/** In bytes: the longest list that this page exports, in the encoding that needs the most bytes. */
const MAX_BYTES = 16_000_000;
const MAX_CHARACTERS = 8_000_000;
/** Allows for empty lines, and for names that span several lines. */
const MAX_LINES = 3 * MAX_OFFERS;

export const isFileTooLarge = (bytes: number): boolean => bytes > MAX_BYTES;
export const isTextTooLong = (text: string): boolean => text.length > MAX_CHARACTERS;

/** The number of lines, if it's more than a list of offers can have. */
export function excessLines(text: string): number | undefined {
  let lines = 1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) lines += 1;
  }
  return lines > MAX_LINES ? lines : undefined;
}
