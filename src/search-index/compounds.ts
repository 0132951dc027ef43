/**
 * Splits Swedish and Dutch compounds for the index. Pagefind only matches the beginnings of words, so a search for
 * "avgift" wouldn't find "kompetensavgift". That's why the indexed text has a copy after each compound:
 * "kompetensavgift __kompetens_avgift". Pagefind indexes the parts of the copy as words, too. The original comes first,
 * because Pagefind only stems the original. Excerpts omit the copy (components/search/excerpt.ts).
 *
 * Last checked with Pagefind 1.6.0: https://github.com/Pagefind/pagefind/issues/738. Queries for parts of compounds are
 * in test/site/search-queries.ts.
 */
import type { LocaleTag } from '../i18n/locales.ts';
import { foldWord } from '../i18n/search-words.ts';

/** Pagefind splits a word at this character and also keeps the whole word. */
const SEPARATOR = '_';
/** Marks the copy, so that excerpts can omit it. */
const COPY = '__';

/**
 * The indexed form of a word. A compound is indexed twice, the second time with separators.
 * @example withSplitForm(['kompetens', 'avgift']) // => 'kompetensavgift __kompetens_avgift'
 */
export function withSplitForm(parts: readonly string[]): string {
  const word = parts.join('');
  return parts.length > 1 ? `${word} ${COPY}${parts.join(SEPARATOR)}` : word;
}

/**
 * The minimum lengths of a compound's last part (its head) and of the rest before it. Shorter parts, such as "den" and
 * "av", would split words that aren't compounds.
 */
const SHORTEST_HEAD = 4;
const SHORTEST_REST = 3;
/** The length of the longest ending that the last part may have, as in *avgift-er* and *periode-s*. */
const LONGEST_ENDING = 3;

/** Linking elements between the parts of a compound: *kompetens-avgift*, *verlenging-s-periode*. */
export type Links = readonly string[];

/**
 * Maps locales to their linking elements. Other languages don't write compounds as one word, or aren't supported yet.
 */
export const LINKS: Readonly<Partial<Record<LocaleTag, Links>>> = {
  'sv-SE': ['s', 'e', 'o'],
  'nl-NL': ['s', 'e', 'en', 'n'],
};

function isHead(part: string, vocabulary: ReadonlySet<string>): boolean {
  for (let ending = 0; ending <= LONGEST_ENDING; ending++) {
    const stem = part.slice(0, part.length - ending);
    if (stem.length < SHORTEST_HEAD) return false;
    if (vocabulary.has(stem)) return true;
  }
  return false;
}

function isModifier(part: string, vocabulary: ReadonlySet<string>, links: Links): boolean {
  return ['', ...links].some((link) => part.endsWith(link) && vocabulary.has(part.slice(0, part.length - link.length)));
}

/**
 * The parts of a compound. A word that isn't a compound is its only part.
 * @param vocabulary the words that occur on their own in the same language, folded
 * @example partsOf('kompetensavgiften', new Set(['kompetens', 'avgift']), ['s']) // ['kompetens', 'avgiften']
 */
export function partsOf(word: string, vocabulary: ReadonlySet<string>, links: Links): readonly string[] {
  const folded = foldWord(word);
  if (folded.length !== word.length) return [word]; // the positions would differ
  // Prefer the longest last part: *cloud-abonnement*, not *cloudabonn-ement*.
  for (let at = SHORTEST_REST; at <= folded.length - SHORTEST_HEAD; at++) {
    const rest = folded.slice(0, at);
    const head = folded.slice(at);
    if (!isHead(head, vocabulary)) continue;
    const before = partsOf(word.slice(0, at), vocabulary, links);
    if (before.length > 1 || isModifier(rest, vocabulary, links)) return [...before, word.slice(at)];
  }
  return [word];
}
