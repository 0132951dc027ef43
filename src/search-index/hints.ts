/** What a language's pages hold, for second tries in the browser (components/search/second-try.ts). */
import { Converter } from 'opencc-js';
import { HAN, type Hints } from '../i18n/search-words.ts';
import { vocabularyOf } from './page-text.ts';

/** Latin words below this are too short to be corrected; leaving them out keeps the file small. */
const SHORTEST_WORD = 3;

const HAN_CHARACTERS = /\p{Script=Han}/gu;

/** Every character of the pages that has another form in the other Chinese script, by that form. */
function otherScript(tag: string, text: string): Readonly<Record<string, string>> {
  const { script } = new Intl.Locale(tag).maximize();
  if (script !== 'Hans' && script !== 'Hant') return {};
  const convert = script === 'Hans' ? Converter({ from: 'cn', to: 't' }) : Converter({ from: 't', to: 'cn' });
  const characters = new Set(text.match(HAN_CHARACTERS));
  const pairs = Array.from(characters, (character) => [convert(character), character] as const);
  return Object.fromEntries(pairs.filter(([other, own]) => other !== own && !characters.has(other)));
}

/**
 * @param text all that the pages of one language say
 * @param used the same without pages that are about words: a word that they tell readers not to use is none of the pages'
 */
export function hintsFor(tag: string, text: string, used: string, synonyms: Hints['synonyms']): Hints {
  // Words of Han are not corrected, so nobody has to find them.
  const vocabulary = vocabularyOf(text.replace(HAN_CHARACTERS, ' '), tag);
  const words = [...vocabulary].filter((word) => word.length >= SHORTEST_WORD).sort();
  const needed = Object.entries(synonyms).filter(([said]) => !(HAN.test(said) && used.includes(said)));
  return { words, synonyms: Object.fromEntries(needed), script: otherScript(tag, text) };
}
