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
  let secondLastRow: readonly number[] = [];
  let lastRow: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const currentRow = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let distance = Math.min(
        (lastRow[column] ?? 0) + 1,
        (currentRow[column - 1] ?? 0) + 1,
        (lastRow[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) distance = Math.min(distance, (secondLastRow[column - 2] ?? 0) + 1);
      currentRow.push(distance);
    }
    if (Math.min(...currentRow) > limit) return limit + 1;
    secondLastRow = lastRow;
    lastRow = currentRow;
  }
  return Math.min(lastRow[other.length] ?? 0, limit + 1);
}

interface Vocabulary {
  readonly isKnown: (word: string) => boolean;
  readonly nearest: (word: string) => string | undefined;
}

function vocabularyOf(words: readonly string[]): Vocabulary {
  const entries = words.map((word) => ({ word, folded: foldWord(word) }));
  return {
    isKnown: (word) => {
      const foldedWord = foldWord(word);
      return entries.some(
        ({ folded }) =>
          folded.startsWith(foldedWord) ||
          (folded.length >= SHORTEST_MISSPELLED &&
            foldedWord.startsWith(folded) &&
            foldedWord.length - folded.length <= LONGEST_ENDING),
      );
    },
    nearest: (word) => {
      const foldedWord = foldWord(word);
      let limit = foldedWord.length >= LONG_WORD ? 2 : 1;
      let found: string | undefined;
      for (const entry of entries) {
        if (entry.folded.length < SHORTEST_MISSPELLED) continue;
        const distance = distanceBetween(foldedWord, entry.folded, limit);
        if (distance > limit || (found !== undefined && distance === limit)) continue;
        limit = distance;
        found = entry.word;
      }
      return found;
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

const foldedWords = (text: string) => wordsOf(text).map(foldWord).join(' ');

/** Synonyms of several words: "date d’échéance" becomes one entry, "date anniversaire", whose `isDone` is true. */
function replacePhrases(
  words: readonly string[],
  synonyms: Hints['synonyms'],
  isReplaceable: (words: readonly string[]) => boolean,
) {
  const phrases = new Map(Object.entries(synonyms).map(([synonym, term]) => [foldedWords(synonym), term]));
  const replaced: { readonly word: string; readonly isDone: boolean }[] = [];
  for (let start = 0; start < words.length;) {
    // Where a phrase of two or more words can end. The longest phrase is tried first.
    const ends = Array.from({ length: words.length - start - 1 }, (_, index) => words.length - index);
    const end = ends.find(
      (one) => phrases.has(foldedWords(words.slice(start, one).join(' '))) && isReplaceable(words.slice(start, one)),
    );
    const term = end === undefined ? undefined : phrases.get(foldedWords(words.slice(start, end).join(' ')));
    replaced.push({ word: term ?? words[start] ?? '', isDone: term !== undefined });
    start = end ?? start + 1;
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
