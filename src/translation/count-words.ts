/** Counting words of the source: what a translator has before them. */

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Holes are filled by the site, not translated. */
const PLACEHOLDER = /\{\{[^}]*\}\}/g;

/** @example countWords('{{count}} days left, counting today') // => 4 */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text.replace(PLACEHOLDER, ' '))) if (isWordLike === true) words += 1;
  return words;
}
