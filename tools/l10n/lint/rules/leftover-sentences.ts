/** Finds English sentences in a translation, even if they aren't in the source or are partly translated. */
import { OBJECT_REPLACEMENT } from '../../../../src/translation/text/text-segment.ts';
import { ENGLISH_JOINING_WORDS, ENGLISH_SENTENCE_WORDS, FREQUENT_WORDS, englishWordsNotIn } from './function-words.ts';

export const WORD = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:[’'-][A-Za-z\u00c0-\u024f\u1e00-\u1eff]+)*/g;

const SENTENCE = /[^.!?:;。！？：；\n]+/g;

/**
 * A sentence is English if it has at least this many words, this many English words, and this share of English words.
 * It must also have more English words than frequent words of the translation's language (`FREQUENT_WORDS`).
 */
const MIN = { words: 4, english: 2, share: 0.2 };
/** Also English: a sentence with an English word, no `FREQUENT_WORDS`, and this share of words from the English text. */
const MIN_SHARE_IN_SOURCE = 0.75;

/** An English name or label in brackets, after its translation: "Åtgärd (Action)". */
const BRACKETED = /(?<=[(（])[A-Z][^()（）.!?]*(?=[)）])/g;
const MAX_NAME_WORDS = 6;

/** Whether a word occurs in sentences, but not in names: "you", "is". */
const isSentenceWord = (word: string) => ENGLISH_SENTENCE_WORDS.has(word);
const isEnglishWord = (word: string) => isSentenceWord(word) || ENGLISH_JOINING_WORDS.has(word);
/** A word as in the lists of English words: in lowercase, and with curly apostrophes. */
const asListed = (word: string) => word.toLowerCase().replaceAll("'", '’');
const lowercaseWordsOf = (text: string) => (text.match(WORD) ?? []).map(asListed);

/** Replaces each character of an English name in brackets with U+FFFC, so that indexes in the text stay the same. */
export function withoutBracketedNames(text: string): string {
  return text.replace(BRACKETED, (found) => {
    const words = lowercaseWordsOf(found);
    return words.length <= MAX_NAME_WORDS && !words.some(isSentenceWord)
      ? OBJECT_REPLACEMENT.repeat(found.length)
      : found;
  });
}

const UNAMBIGUOUS_WORDS = new Map<string, ReadonlySet<string>>();

function unambiguousEnglishWords(language: string): ReadonlySet<string> {
  const englishWords = UNAMBIGUOUS_WORDS.get(language) ?? englishWordsNotIn(language);
  UNAMBIGUOUS_WORDS.set(language, englishWords);
  return englishWords;
}

function isEnglish(sentence: string, language: string, sourceWords: ReadonlySet<string>): boolean {
  const words = lowercaseWordsOf(sentence);
  if (words.length < MIN.words) return false;
  const unambiguousWords = unambiguousEnglishWords(language);
  const englishCount = words.filter((word) => isEnglishWord(word) || unambiguousWords.has(word)).length;
  const ownCount = words.filter((word) => FREQUENT_WORDS[language]?.has(word)).length;
  if (englishCount >= MIN.english && englishCount >= words.length * MIN.share && englishCount > ownCount) return true;
  const sourceCount = words.filter((word) => sourceWords.has(word) || isEnglishWord(word)).length;
  return ownCount === 0 && englishCount > 0 && sourceCount >= words.length * MIN_SHARE_IN_SOURCE;
}

/** A quick check before `englishSentences`: whether any word is a common English word. In most segments, none is. */
export const mayHaveSentence = (words: readonly string[]): boolean =>
  words.some((word) => isEnglishWord(asListed(word)));

/**
 * Names in `text` are U+FFFC; `sourceWords` are in lowercase. Returns the index at which each sentence begins and ends.
 */
export function englishSentences(
  text: string,
  language: string,
  sourceWords: ReadonlySet<string>,
): readonly { readonly at: number; readonly end: number }[] {
  return Array.from(text.matchAll(SENTENCE)).flatMap(({ 0: sentence, index }) => {
    if (!isEnglish(sentence, language, sourceWords)) return [];
    const start = sentence.search(/\S/);
    return [{ at: index + Math.max(0, start), end: index + sentence.trimEnd().length }];
  });
}
