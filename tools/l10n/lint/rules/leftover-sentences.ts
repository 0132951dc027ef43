/** Finds English sentences in a translation, even if they aren't in the source or are partly translated. */
import { OBJECT_REPLACEMENT } from '../../../../src/translation/text/text-segment.ts';
import { ENGLISH_JOINING_WORDS, ENGLISH_SENTENCE_WORDS, OWN_WORDS, sharedEnglishWords } from './function-words.ts';

export const WORD = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:[’'-][A-Za-z\u00c0-\u024f\u1e00-\u1eff]+)*/g;

const SENTENCE = /[^.!?:;。！？：；\n]+/g;

/**
 * A sentence is English if it has at least this many words, this many English words, and this share of English words.
 */
const LEAST = { words: 4, english: 2, share: 0.2 };
/**
 * A sentence with none of the frequent words of the translation's language (`OWN_WORDS`) also counts as English if at
 * least this share of its words is in the English article.
 */
const LEAST_KNOWN_SHARE = 0.75;

/** An English name or label in brackets, after the translated one: "Åtgärd (Action)". */
const BRACKETED = /(?<=[(（])[A-Z][^()（）.!?]*(?=[)）])/g;
const LONGEST_NAME = 6;

const isSentenceWord = (word: string) => ENGLISH_SENTENCE_WORDS.has(word);
const isEnglishWord = (word: string) => isSentenceWord(word) || ENGLISH_JOINING_WORDS.has(word);
const wordsOf = (text: string) => (text.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll("'", '’'));

/** Replaces each character of an English name in brackets with U+FFFC, so that indexes in the text stay the same. */
export function withoutBracketedNames(text: string): string {
  return text.replace(BRACKETED, (found) => {
    const words = wordsOf(found);
    return words.length <= LONGEST_NAME && !words.some(isSentenceWord)
      ? OBJECT_REPLACEMENT.repeat(found.length)
      : found;
  });
}

const SHARED = new Map<string, ReadonlySet<string>>();

function sharedOf(language: string): ReadonlySet<string> {
  const shared = SHARED.get(language) ?? sharedEnglishWords(language);
  SHARED.set(language, shared);
  return shared;
}

function isEnglish(sentence: string, language: string, known: ReadonlySet<string>): boolean {
  const words = wordsOf(sentence);
  if (words.length < LEAST.words) return false;
  const shared = sharedOf(language);
  const english = words.filter((word) => isEnglishWord(word) || shared.has(word)).length;
  const own = words.filter((word) => OWN_WORDS[language]?.has(word)).length;
  if (english >= LEAST.english && english >= words.length * LEAST.share && english > own) return true;
  const inSource = words.filter((word) => known.has(word) || isEnglishWord(word)).length;
  return own === 0 && english > 0 && inSource >= words.length * LEAST_KNOWN_SHARE;
}

/** A quick check before `englishSentences`: whether any word is a common English word. In most segments, none is. */
export const mayHaveSentence = (words: readonly string[]): boolean =>
  words.some((word) => isEnglishWord(word.toLowerCase()));

/**
 * Finds English sentences, and returns the indexes in the text at which each begins and ends.
 * @param text a text in which names have been replaced with U+FFFC
 * @param known the words of the English article or strings, in lowercase
 */
export function englishSentences(
  text: string,
  language: string,
  known: ReadonlySet<string>,
): readonly { readonly at: number; readonly end: number }[] {
  return Array.from(text.matchAll(SENTENCE)).flatMap(({ 0: sentence, index }) => {
    if (!isEnglish(sentence, language, known)) return [];
    const start = sentence.search(/\S/);
    return [{ at: index + Math.max(0, start), end: index + sentence.trimEnd().length }];
  });
}
