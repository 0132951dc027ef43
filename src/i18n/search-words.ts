/** How the search index and the search compare the words of readers and pages. */

/** Replaces full-width forms with plain ones, and ’ with ', at which the index splits words (see search-index). */
export function foldQuery(query: string): string {
  return query.normalize('NFKC').replaceAll('’', "'").trim();
}

/** Text in the quotation marks of any language. */
const QUOTED = /^\p{Quotation_Mark}\s*(.*\S)\s*\p{Quotation_Mark}$/su;

/**
 * The quoted phrase, if the whole query is in quotation marks.
 * @example phraseOf('« fenêtre de renouvellement »') // => 'fenêtre de renouvellement'
 */
export function phraseOf(query: string): string | undefined {
  const phrase = QUOTED.exec(foldQuery(query))?.[1];
  return phrase !== undefined && /[\p{L}\p{N}]/u.test(phrase) ? phrase : undefined;
}

/** `Échéance` → `echeance`: for comparing words, not for showing them. */
export function foldWord(word: string): string {
  return foldQuery(word)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

export const HAN = /\p{Script=Han}/u;

/** The words of a query, split at ', too, like the index does. A sequence of Han characters isn't split. */
export function wordsOf(query: string): readonly string[] {
  return foldQuery(query).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Characters that are added to the indexed copy of a page. Pagefind ignores them in words but keeps them in excerpts. It
 * would lose no-break spaces, so each one becomes a space with a mark after it.
 */
export const BLOCK_END = '\u241E';
export const NO_BREAK_MARKS: Readonly<Record<string, string>> = { '\u2060': '\u00a0', '\u2061': '\u202f' };

/** The words on a language's pages, built with the index, for queries with other words. */
export interface Hints {
  /** Every word on the pages, in lowercase. */
  readonly words: readonly string[];
  /** Maps synonyms that readers type to the site's term. Chinese words that are on the pages are left out. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Maps words to the slug of the page that answers them best, or defines them. */
  readonly answers: Readonly<Record<string, string>>;
  /** For Chinese: maps characters of the other script to those of the pages. */
  readonly script: Readonly<Record<string, string>>;
}
