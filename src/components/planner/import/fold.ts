/** Folds text to compare headers and names of offers: without case, accents, width, and invisible characters. */

/** Format characters: byte order marks, direction marks, zero-width spaces, soft hyphens. */
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F]/gu;

/** `offerName` and `OfferName` are two words, `MPN` is one. */
const splitCamelCase = (text: string) => text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');

/**
 * The folded words of a text. Each Han character is a word.
 * @example wordsOf('Date d’achat :') // => ['date', 'd', 'achat']
 * @example wordsOf('purchase_date') // => ['purchase', 'date']
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  const folded = splitCamelCase(plain).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
  return folded.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

/** Whether two words differ by at most one inserted, deleted, or replaced letter, or two swapped letters. */
export function isAlmost(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return left.length + right.length <= 2 || (left.length === 2 && left === `${right[1]}${right[0]}`);
}
