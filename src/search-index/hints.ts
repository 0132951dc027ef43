/** What the browser needs in addition to the index: words for second tries, and which page answers a query best. */
import { Converter } from 'opencc-js';
import { HAN, type Hints, foldWord } from '../i18n/search-words.ts';
import type { SearchWords } from '../translation/search-words.ts';
import { vocabularyOf } from './indexed-text.ts';

/** Shorter Latin words can't be corrected. Omitting them keeps the file small. */
const SHORTEST_WORD = 3;

const HAN_CHARACTERS = /\p{Script=Han}/gu;

/** Maps characters of the other Chinese script to the form that the pages have, if the two forms differ. */
function otherScript(tag: string, text: string): Readonly<Record<string, string>> {
  const { script } = new Intl.Locale(tag).maximize();
  if (script !== 'Hans' && script !== 'Hant') return {};
  const convert = script === 'Hans' ? Converter({ from: 'cn', to: 't' }) : Converter({ from: 't', to: 'cn' });
  const characters = new Set(text.match(HAN_CHARACTERS));
  const pairs = Array.from(characters, (character) => [convert(character), character] as const);
  return Object.fromEntries(pairs.filter(([other, own]) => other !== own && !characters.has(other)));
}

/**
 * @param text the text of all pages in one language
 * @param used the same text without the glossary: a term that it lists as "don't use" must not count as vocabulary
 */
export function hintsFor(tag: string, text: string, used: string, { synonyms, answers }: SearchWords): Hints {
  // Chinese words aren't corrected, so they're omitted.
  const vocabulary = vocabularyOf(text.replace(HAN_CHARACTERS, ' '), tag);
  const words = [...vocabulary].filter((word) => word.length >= SHORTEST_WORD).sort();
  const needed = Object.entries(synonyms).filter(([said]) => !(HAN.test(said) && used.includes(said)));
  const answering = Object.entries(answers).flatMap(([slug, phrases]) =>
    phrases.map((phrase) => [foldWord(phrase), slug] as const),
  );
  return {
    words,
    synonyms: Object.fromEntries(needed),
    answers: Object.fromEntries(answering),
    script: otherScript(tag, text),
  };
}
