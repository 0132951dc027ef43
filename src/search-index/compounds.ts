/**
 * Splits Swedish and Dutch compounds for the index. Pagefind only matches the beginnings of words, so "avgift" wouldn't
 * find "kompetensavgift". So each compound is followed by a copy, whose parts Pagefind also indexes: "kompetensavgift
 * __kompetens_avgift". The original comes first, because only that is stemmed. Excerpts omit the copy
 * (components/search/excerpt.ts). Last checked with Pagefind 1.6.0: https://github.com/Pagefind/pagefind/issues/738.
 * Queries for parts of compounds are in test/site/search-queries.ts.
 */
import type { LocaleTag } from '../i18n/locales.ts';
import { foldWord } from '../i18n/search-words.ts';

/** Pagefind splits a word at this character and also keeps the whole word. */
const SEPARATOR = '_';
/** Marks the copy, so that excerpts can omit it. */
const COPY_MARK = '__';

/** @example withSplitForm(['kompetens', 'avgift']) // => 'kompetensavgift __kompetens_avgift' */
export function withSplitForm(parts: readonly string[]): string {
  const word = parts.join('');
  return parts.length > 1 ? `${word} ${COPY_MARK}${parts.join(SEPARATOR)}` : word;
}

/** Of a compound's last part (the head) and of the rest. Shorter ones ("den", "av") would split other words, too. */
const MIN_HEAD_LENGTH = 4;
const MIN_REST_LENGTH = 3;
/** For endings such as in *avgift-er* and *periode-s*. */
const MAX_ENDING_LENGTH = 3;

/** Linking elements between the parts of a compound: *kompetens-avgift*, *verlenging-s-periode*. */
export type LinkingElements = readonly string[];

/** Other languages don't write compounds as one word, or splitting theirs isn't supported yet. */
export const LINKING_ELEMENTS: Readonly<Partial<Record<LocaleTag, LinkingElements>>> = {
  'sv-SE': ['s', 'e', 'o'],
  'nl-NL': ['s', 'e', 'en', 'n'],
};

/** Whether a part is a word of the vocabulary, with or without an ending. */
function isHead(part: string, vocabulary: ReadonlySet<string>): boolean {
  for (let ending = 0; ending <= MAX_ENDING_LENGTH; ending++) {
    const stem = part.slice(0, part.length - ending);
    if (stem.length < MIN_HEAD_LENGTH) return false;
    if (vocabulary.has(stem)) return true;
  }
  return false;
}

/** Whether a part is a word of the vocabulary, with or without a linking element at its end. */
function isModifier(part: string, vocabulary: ReadonlySet<string>, linkingElements: LinkingElements): boolean {
  return ['', ...linkingElements].some(
    (linkingElement) =>
      part.endsWith(linkingElement) && vocabulary.has(part.slice(0, part.length - linkingElement.length)),
  );
}

/**
 * @param vocabulary the words that occur on their own in the same language, as `foldWord` returns them
 * @example partsOf('kompetensavgiften', new Set(['kompetens', 'avgift']), ['s']) // => ['kompetens', 'avgiften']
 */
export function partsOf(
  word: string,
  vocabulary: ReadonlySet<string>,
  linkingElements: LinkingElements,
): readonly string[] {
  const folded = foldWord(word);
  if (folded.length !== word.length) return [word]; // positions in the folded word would differ from those in the word
  // Prefer the longest last part: *cloud-abonnement*, not *cloudabonn-ement*.
  for (let splitAt = MIN_REST_LENGTH; splitAt <= folded.length - MIN_HEAD_LENGTH; splitAt++) {
    const rest = folded.slice(0, splitAt);
    const head = folded.slice(splitAt);
    if (!isHead(head, vocabulary)) continue;
    const restParts = partsOf(word.slice(0, splitAt), vocabulary, linkingElements);
    if (restParts.length > 1 || isModifier(rest, vocabulary, linkingElements))
      return [...restParts, word.slice(splitAt)];
  }
  return [word];
}
