/** The search's hints: words to correct queries, synonyms, best answers, and characters of the other Chinese script. */
import { Converter } from 'opencc-js';
import { HAN, type Hints, foldWord } from '../i18n/search-words.ts';
import type { SearchWords } from '../translation/search-words.ts';
import { vocabularyOf } from './indexed-text.ts';

/** Shorter words would only make the file larger: the search never suggests them as corrections. */
const MIN_WORD_LENGTH = 3;

const HAN_CHARACTERS = /\p{Script=Han}/gu;

/** Lets readers search in either Chinese script. @example otherScript('zh-CN', '费用') // => { 費: '费' } */
function otherScript(tag: string, text: string): Readonly<Record<string, string>> {
  const { script } = new Intl.Locale(tag).maximize();
  if (script !== 'Hans' && script !== 'Hant') return {};
  const convert = script === 'Hans' ? Converter({ from: 'cn', to: 't' }) : Converter({ from: 't', to: 'cn' });
  const characters = new Set(text.match(HAN_CHARACTERS));
  const pairs = Array.from(characters, (character) => [convert(character), character] as const);
  return Object.fromEntries(
    pairs.filter(
      ([otherCharacter, pageCharacter]) => otherCharacter !== pageCharacter && !characters.has(otherCharacter),
    ),
  );
}

/** @param textWithoutGlossary the text without the glossary, which also lists terms that pages don't use */
export function hintsFor(
  tag: string,
  text: string,
  textWithoutGlossary: string,
  { synonyms, answers }: SearchWords,
): Hints {
  // Chinese words aren't corrected, so they're omitted.
  const vocabulary = vocabularyOf(text.replace(HAN_CHARACTERS, ' '), tag);
  const words = [...vocabulary].filter((word) => word.length >= MIN_WORD_LENGTH).sort();
  // Readers find a Chinese synonym that's on the pages without a hint.
  const neededSynonyms = Object.entries(synonyms).filter(
    ([synonym]) => !(HAN.test(synonym) && textWithoutGlossary.includes(synonym)),
  );
  const slugsByPhrase = Object.entries(answers).flatMap(([slug, phrases]) =>
    phrases.map((phrase) => [foldWord(phrase), slug] as const),
  );
  return {
    words,
    synonyms: Object.fromEntries(neededSynonyms),
    answers: Object.fromEntries(slugsByPhrase),
    script: otherScript(tag, text),
  };
}
