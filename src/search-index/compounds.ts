/**
 * Splits Swedish and Dutch compounds for the index. Pagefind only matches the beginnings of words, so "avgift" wouldn't find
 * "kompetensavgift". It indexes `kompetens_avgift` as a word and as both parts. The original word comes first, because only that
 * is stemmed. Excerpts omit the copy (components/search/excerpt.ts). Checked with Pagefind 1.6.0: https://github.com/Pagefind/pagefind/issues/738. Queries for
 * parts of compounds are in test/site/search-queries.ts.
 */
import type { LocaleTag } from '../i18n/locales.ts';
import { foldWord } from '../i18n/search-words.ts';

/** Pagefind splits a word at this character and also keeps the whole word. */
const SEAM = '_';
/** Marks the copy, so that excerpts can omit it. */
const COPY = '__';

/** The indexed form of a word. A compound is indexed twice, the second time with separators. */
export function seamed(parts: readonly string[]): string {
  const word = parts.join('');
  return parts.length > 1 ? `${word} ${COPY}${parts.join(SEAM)}` : word;
}

/** The minimum length of a part. Shorter ones ("den", "av") would split words that aren't compounds. */
const SHORTEST_HEAD = 4;
const SHORTEST_REST = 3;
/** Endings that the last part may have: *avgift-er*, *periode-s*. */
const LONGEST_ENDING = 3;

/** Linking elements between the parts of a compound: *kompetens-avgift*, *verlenging-s-periode*. */
export type Links = readonly string[];

/** Maps locales to their linking elements. Other languages don't write compounds as one word, or aren't supported yet. */
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
 * The parts of a compound, or just the word if it isn't one.
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
