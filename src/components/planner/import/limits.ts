/** What is too much to be a list of offers: looked at before anything is read, parsed, or shown in a field. */
import { MAX_OFFERS } from '../list/planned-offer.ts';

/** The longest list this page exports, in the widest encoding. */
const MAX_BYTES = 16_000_000;
const MAX_LENGTH = 8_000_000;
/** Empty lines and names on several lines included. */
const MAX_LINES = 3 * MAX_OFFERS;

export const isFileTooLarge = (bytes: number): boolean => bytes > MAX_BYTES;
export const isTextTooLong = (text: string): boolean => text.length > MAX_LENGTH;

/** How many lines a text has, where they're more than a list of offers can have. */
export function excessLines(text: string): number | undefined {
  let lines = 1;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === 10 || (code === 13 && text.charCodeAt(place + 1) !== 10)) lines += 1;
  }
  return lines > MAX_LINES ? lines : undefined;
}
