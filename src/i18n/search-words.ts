/** Shared by the search and the build of its index. */

/** Replaces full-width forms with plain ones, and the apostrophe ’ with ', at which the index splits words. */
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
 * A word ends at an apostrophe. Chinese characters in sequence aren't split. @example wordsOf('l’offre') // => ['l',
 * 'offre']
 */
export function wordsOf(query: string): readonly string[] {
  return foldQuery(query).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Marks in the indexed copy of a page, which Pagefind ignores in words but keeps in excerpts. `BLOCK_END` is at the end
 * of each heading, paragraph, and cell. Each no-break space, which Pagefind would lose, becomes a space and a mark.
 */
export const BLOCK_END = '\u241E';
export const NO_BREAK_MARKS: Readonly<Record<string, string>> = { '\u2060': '\u00a0', '\u2061': '\u202f' };

/** Built with the index, for example to correct a misspelled query. */
export interface Hints {
  /** In lowercase, without words of one or two letters and Chinese words. */
  readonly words: readonly string[];
  /** Maps synonyms, such as "date d’échéance", to the site's term. Without Chinese ones that are on the pages. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Maps queries (as `foldWord` returns them) to the slug of the page that answers or defines them best. */
  readonly answers: Readonly<Record<string, string>>;
  /** For Chinese: maps characters of the other script to those on the pages. */
  readonly script: Readonly<Record<string, string>>;
  /** Whether the language has untranslated articles. They're shown in English, so they're only in the English index. */
  readonly isPartlyEnglish?: boolean;
}
