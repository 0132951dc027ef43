/** Better words for a query: a synonym, the same characters in the other Chinese script, or a word without its typo. */
import { ownValue } from '../../i18n/message.ts';
import { HAN, type Hints, foldQuery, foldWord, wordsOf } from '../../i18n/search-words.ts';

/** Too many words differ in one letter from a shorter one. */
const SHORTEST_MISSPELLED = 4;
/** In words of at least this length, two letters may be wrong. */
const LONG_WORD = 8;
/** For an ending that stemming may remove ("s" in "windows"): a known word with such an ending counts as known. */
const LONGEST_ENDING = 3;

/** The number of letters to replace, insert, delete, or transpose, or `limit + 1` if it's more than `limit`. */
export function distanceBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  /** The distances between the starts of both words. Rows are lengths of `one`, columns of `other`. */
  const distances: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => distances[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row++) {
    const current = (distances[row] = [row]);
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(row - 2, column - 2) + 1 : limit + 1,
      );
    }
  }
  return Math.min(at(one.length, other.length), limit + 1);
}

interface Vocabulary {
  readonly isKnown: (word: string) => boolean;
  readonly nearest: (word: string) => string | undefined;
}

function vocabularyOf(words: readonly string[]): Vocabulary {
  const entries = words.map((word) => ({ word, folded: foldWord(word) }));
  const longEntries = entries.filter(({ folded }) => folded.length >= SHORTEST_MISSPELLED);
  return {
    isKnown: (word) => {
      const foldedWord = foldWord(word);
      const isWithoutEnding = ({ folded }: { readonly folded: string }) =>
        foldedWord.startsWith(folded) && foldedWord.length - folded.length <= LONGEST_ENDING;
      return entries.some(({ folded }) => folded.startsWith(foldedWord)) || longEntries.some(isWithoutEnding);
    },
    nearest: (word) => {
      const foldedWord = foldWord(word);
      // The first of the words with the smallest distance.
      for (let distance = 1; distance <= (foldedWord.length < LONG_WORD ? 1 : 2); distance++) {
        const near = longEntries.find(({ folded }) => distanceBetween(foldedWord, folded, distance) <= distance);
        if (near) return near.word;
      }
      return undefined;
    },
  };
}

/**
 * Chinese has no spaces between words, so synonyms are replaced anywhere, even if the query has hits: single characters
 * almost always match something. The other script's characters are converted only if the query has no hits.
 */
function rewriteHan(query: string, { script, synonyms }: Hints, hasHits: boolean): string {
  const converted = hasHits ? query : Array.from(query, (character) => script[character] ?? character).join('');
  const longestFirst = Object.entries(synonyms).toSorted(([one], [other]) => other.length - one.length);
  return longestFirst.reduce(
    // A synonym can be part of its own term. If the query already has the term, it stays.
    (changed, [synonym, term]) => (changed.includes(term) ? changed : changed.replaceAll(synonym, term)),
    converted,
  );
}

function rewriteWord(word: string, vocabulary: Vocabulary, synonyms: Hints['synonyms']): string {
  if (HAN.test(word) || vocabulary.isKnown(word)) return word;
  const term = ownValue(synonyms, foldWord(word));
  if (term !== undefined) return term;
  if (word.length < SHORTEST_MISSPELLED || /\d/.test(word)) return word;
  return vocabulary.nearest(word) ?? word;
}

const folded = (words: readonly string[]) => words.map(foldWord).join(' ');

/** Synonyms of several words: "date d’échéance" becomes one entry, "date anniversaire", whose `isDone` is true. */
function replacePhrases(
  words: readonly string[],
  synonyms: Hints['synonyms'],
  isReplaceable: (words: readonly string[]) => boolean,
) {
  const phrases = new Map(Object.entries(synonyms).map(([synonym, term]) => [folded(wordsOf(synonym)), term]));
  const replaced: { readonly word: string; readonly isDone: boolean }[] = [];
  for (let start = 0; start < words.length;) {
    let end = words.length;
    const phrase = () => words.slice(start, end);
    // The longest phrase is tried first. A single word isn't one.
    while (end > start + 1 && !(phrases.has(folded(phrase())) && isReplaceable(phrase()))) end--;
    const term = end > start + 1 ? phrases.get(folded(phrase())) : undefined;
    replaced.push({ word: term ?? words[start] ?? '', isDone: term !== undefined });
    start = end;
  }
  return replaced;
}

/**
 * A better query. Undefined if all words are known, or if no other word is similar.
 * @param hasHits if true, Chinese characters aren't converted, and phrases of known words aren't replaced
 */
export function secondTry(query: string, hints: Hints, hasHits: boolean): string | undefined {
  const foldedQuery = foldQuery(query);
  if (HAN.test(foldedQuery)) {
    const other = rewriteHan(foldedQuery, hints, hasHits);
    return other === foldedQuery ? undefined : other;
  }
  const vocabulary = vocabularyOf(hints.words);
  const words = wordsOf(foldedQuery);
  const isReplaceable = (some: readonly string[]) => !hasHits || !some.every(vocabulary.isKnown);
  const rewritten = replacePhrases(words, hints.synonyms, isReplaceable).map(({ word, isDone }) =>
    isDone ? word : rewriteWord(word, vocabulary, hints.synonyms),
  );
  const better = rewritten.join(' ');
  return better === words.join(' ') ? undefined : better;
}
