/** Counts the words of the source that a translator has to translate. */

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Placeholders aren't translated, so they don't count as words. */
const PLACEHOLDER = /\{\{[^}]*\}\}/g;

/** @example countWords('{{count}} days left, counting today') // => 4 */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text.replace(PLACEHOLDER, ' '))) if (isWordLike === true) words += 1;
  return words;
}
