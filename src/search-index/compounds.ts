/**
 * Compounds of Swedish and Dutch, parted for the index: Pagefind finds the beginnings of words only, so "avgift"
 * would not find "kompetensavgift". It takes `kompetens_avgift` for a word and for both its parts. The word itself
 * stands before it, because only as it is written its endings are taken off. Excerpts leave the copy out
 * (components/search/hits.ts). Checked with Pagefind 1.6.0: https://github.com/Pagefind/pagefind/issues/738. Queries for
 * parts of compounds are in test/site/search-queries.ts.
 */
import { foldWord } from '../i18n/search-words.ts';

/** What Pagefind parts a word at while it keeps the whole. */
const SEAM = '_';
/** How excerpts know the copy. */
const COPY = '__';

/** What the index gets for a word: a compound twice, the second time with its seams. */
export function seamed(parts: readonly string[]): string {
  const word = parts.join('');
  return parts.length > 1 ? `${word} ${COPY}${parts.join(SEAM)}` : word;
}

/** The shortest part: shorter ones ("den", "av") would part words that only look like compounds. */
const SHORTEST_HEAD = 4;
const SHORTEST_REST = 3;
/** Endings a last part may have that its own entry lacks: *avgift-er*, *periode-s*. */
const LONGEST_ENDING = 3;

/** What a language puts between the parts of a compound: *kompetens-avgift*, *verlenging-s-periode*. */
export type Links = readonly string[];

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
 * The parts of a compound, or the word alone.
 * @param vocabulary words that stand alone in the same language, folded
 * @example partsOf('kompetensavgiften', new Set(['kompetens', 'avgift']), ['s']) // ['kompetens', 'avgiften']
 */
export function partsOf(word: string, vocabulary: ReadonlySet<string>, links: Links): readonly string[] {
  const folded = foldWord(word);
  if (folded.length !== word.length) return [word]; // positions would not agree
  // The longest last part: *cloud-abonnement*, not *cloudabonn-ement*.
  for (let at = SHORTEST_REST; at <= folded.length - SHORTEST_HEAD; at++) {
    const rest = folded.slice(0, at);
    const head = folded.slice(at);
    if (!isHead(head, vocabulary)) continue;
    const before = partsOf(word.slice(0, at), vocabulary, links);
    if (before.length > 1 || isModifier(rest, vocabulary, links)) return [...before, word.slice(at)];
  }
  return [word];
}
