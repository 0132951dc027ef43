/**
 * What to search for if the reader's words aren't on the pages: a synonym, the other Chinese script, or the word without
 * its typo. It uses the list of words on the pages of a language, which is built with the index.
 */
import { ownValue } from '../../i18n/message.ts';
import { HAN, type Hints, foldQuery, foldWord, wordsOf } from '../../i18n/search-words.ts';

/** Shorter words differ in one letter from too many others. */
const SHORTEST_MISSPELLED = 4;
/** In words this long, two letters may be wrong. */
const LONG_WORD = 8;
/** The longest ending that stemming may remove. A known word with an ending of up to this length counts as known. */
const LONGEST_ENDING = 3;

/** The number of letters to replace, insert, delete, or transpose to turn one word into the other, at most `limit + 1`. */
export function distanceBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      now.push(least);
    }
    if (Math.min(...now) > limit) return limit + 1;
    before = last;
    last = now;
  }
  return Math.min(last[other.length] ?? 0, limit + 1);
}

interface Lexicon {
  readonly isKnown: (word: string) => boolean;
  readonly nearest: (word: string) => string | undefined;
}

function lexiconOf(words: readonly string[]): Lexicon {
  const entries = words.map((word) => ({ word, folded: foldWord(word) }));
  return {
    isKnown: (word) => {
      const asked = foldWord(word);
      return entries.some(
        ({ folded }) =>
          folded.startsWith(asked) ||
          (folded.length >= SHORTEST_MISSPELLED &&
            asked.startsWith(folded) &&
            asked.length - folded.length <= LONGEST_ENDING),
      );
    },
    nearest: (word) => {
      const asked = foldWord(word);
      let limit = asked.length >= LONG_WORD ? 2 : 1;
      let found: string | undefined;
      for (const entry of entries) {
        if (entry.folded.length < SHORTEST_MISSPELLED) continue;
        const distance = distanceBetween(asked, entry.folded, limit);
        if (distance > limit || (found !== undefined && distance === limit)) continue;
        limit = distance;
        found = entry.word;
      }
      return found;
    },
  };
}

/**
 * Replaces synonyms anywhere in a Chinese query, because Chinese has no spaces. It does so even if the query has hits,
 * because single characters almost always match something. Characters of the other script are converted only if there are
 * no hits.
 */
function rewriteHan(query: string, { script, synonyms }: Hints, hasHits: boolean): string {
  const converted = hasHits ? query : Array.from(query, (character) => script[character] ?? character).join('');
  const longestFirst = Object.entries(synonyms).toSorted(([one], [other]) => other.length - one.length);
  return longestFirst.reduce(
    // A synonym can be part of its own term.
    (changed, [said, meant]) => (changed.includes(meant) ? changed : changed.replaceAll(said, meant)),
    converted,
  );
}

function rewriteWord(word: string, lexicon: Lexicon, synonyms: Hints['synonyms']): string {
  if (HAN.test(word) || lexicon.isKnown(word)) return word;
  const synonym = ownValue(synonyms, foldWord(word));
  if (synonym !== undefined) return synonym;
  if (word.length < SHORTEST_MISSPELLED || /\d/.test(word)) return word;
  return lexicon.nearest(word) ?? word;
}

const foldedWords = (text: string) => wordsOf(text).map(foldWord).join(' ');

/** The words of a query with synonyms of several words replaced: "date d’échéance" becomes "date anniversaire". */
function replacePhrases(
  words: readonly string[],
  synonyms: Hints['synonyms'],
  isReplaceable: (words: readonly string[]) => boolean,
) {
  const phrases = new Map(Object.entries(synonyms).map(([said, meant]) => [foldedWords(said), meant]));
  const replaced: { readonly word: string; readonly isDone: boolean }[] = [];
  for (let at = 0; at < words.length;) {
    // Phrases of two or more words, the longest first.
    const ends = Array.from({ length: words.length - at - 1 }, (_, index) => words.length - index);
    const end = ends.find(
      (one) => phrases.has(foldedWords(words.slice(at, one).join(' '))) && isReplaceable(words.slice(at, one)),
    );
    const meant = end === undefined ? undefined : phrases.get(foldedWords(words.slice(at, end).join(' ')));
    replaced.push({ word: meant ?? words[at] ?? '', isDone: meant !== undefined });
    at = end ?? at + 1;
  }
  return replaced;
}

/**
 * A better query, or undefined if the words are known or no word is similar.
 * @param hasHits whether the query has hits. If so, its Chinese characters and phrases of known words are kept
 * @example secondTry('renewel', { words: ['renewal'], synonyms: {}, script: {} }, false) // 'renewal'
 */
export function secondTry(query: string, hints: Hints, hasHits: boolean): string | undefined {
  const asked = foldQuery(query);
  if (HAN.test(asked)) {
    const other = rewriteHan(asked, hints, hasHits);
    return other === asked ? undefined : other;
  }
  const lexicon = lexiconOf(hints.words);
  const words = wordsOf(asked);
  const isReplaceable = (some: readonly string[]) => !hasHits || !some.every(lexicon.isKnown);
  const others = replacePhrases(words, hints.synonyms, isReplaceable).map(({ word, isDone }) =>
    isDone ? word : rewriteWord(word, lexicon, hints.synonyms),
  );
  const other = others.join(' ');
  return other === words.join(' ') ? undefined : other;
}
