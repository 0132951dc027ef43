/**
 * What the search and the build of its index share: how words are normalized before a reader's words are compared with
 * those of the pages, the marks in indexed text, and the type of the hints.
 */

/**
 * Replaces full-width forms with plain ones, and the apostrophe ’ with '. The index has only ', and splits words there.
 */
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

/**
 * The words of a query. As in the index, a word ends at an apostrophe. A sequence of Chinese characters isn't split.
 * @example wordsOf('l’offre') // => ['l', 'offre']
 */
export function wordsOf(query: string): readonly string[] {
  return foldQuery(query).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Marks that the build adds to the indexed copy of a page. Pagefind ignores them in words, but keeps them in excerpts.
 * `BLOCK_END` is at the end of each heading, paragraph, and cell. Pagefind would lose no-break spaces, so each one
 * becomes a space and one of the `NO_BREAK_MARKS`.
 */
export const BLOCK_END = '\u241E';
export const NO_BREAK_MARKS: Readonly<Record<string, string>> = { '\u2060': '\u00a0', '\u2061': '\u202f' };

/**
 * What the search needs in addition to a language's index, for example to correct a misspelled query. It's built with
 * the index.
 */
export interface Hints {
  /** The words on the pages, in lowercase. Words of one or two letters and Chinese words are left out. */
  readonly words: readonly string[];
  /**
   * Maps synonyms that readers type to the site's term, such as "date d’échéance" to "date anniversaire". Chinese
   * synonyms that are on the pages themselves are left out.
   */
  readonly synonyms: Readonly<Record<string, string>>;
  /**
   * Maps queries (as `foldWord` returns them) to the slug of the page that answers them best, or that defines the word.
   */
  readonly answers: Readonly<Record<string, string>>;
  /** For Chinese: maps characters of the other script (simplified or traditional) to the characters on the pages. */
  readonly script: Readonly<Record<string, string>>;
  /** Whether the language has untranslated articles. They're shown in English, so they're only in the English index. */
  readonly isPartlyEnglish?: boolean;
}
