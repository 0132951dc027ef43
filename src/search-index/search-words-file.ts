/** Reads a language's search words for the index. */
import { foldWord } from '../i18n/search-words.ts';
import { NO_SEARCH_WORDS, type SearchWords, parseSearchWords } from '../translation/search-words.ts';
import { isDiagnostic, readTextFile } from '../translation/text-file.ts';

/**
 * @returns the words, with synonyms normalized like queries; no words if the language has no file
 * @throws an Error with the file name and a hint if the file is malformed
 */
export async function readSearchWords(content: string, tag: string): Promise<SearchWords> {
  const file = await readTextFile(content, `${tag}/search.json`);
  if (!file) return NO_SEARCH_WORDS;
  const { words, diagnostics } = isDiagnostic(file)
    ? { words: NO_SEARCH_WORDS, diagnostics: [file] }
    : parseSearchWords(file);
  const [first] = diagnostics;
  if (first) throw new Error(`src/content/${first.path}: ${first.message}; ${first.hint}.`);
  const folded = Object.entries(words.synonyms).map(([synonym, term]) => [foldWord(synonym), term] as const);
  return { ...words, synonyms: Object.fromEntries(folded) };
}
