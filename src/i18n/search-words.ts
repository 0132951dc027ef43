/** The words of readers and of pages, and how they are compared: by the index and by the search that asks it. */

/** Full-width forms become plain ones, and ’ becomes ', which the index splits words at (see integrations/search). */
export function foldQuery(query: string): string {
  return query.normalize('NFKC').replaceAll('’', "'").trim();
}

/** Quotation marks as readers of the six languages type them, and as keyboards do. */
const QUOTED = /^["“”„«‹「『〝]\s*(.*\S)\s*["“”»›」』〟]$/su;

/**
 * The words of a query in quotation marks, which are wanted one after the other.
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

/** A query as the words it is made of; between ' too, as the index splits them. A run of Han stays whole. */
export function wordsOf(query: string): readonly string[] {
  return foldQuery(query).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What the pages of a language hold, made with the index, for queries whose words are not theirs. */
export interface Hints {
  /** Every word of the pages, lower case, as it is spelled there. */
  readonly words: readonly string[];
  /** Words of readers and what the pages say for them; none that the pages hold themselves, where it is Han. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** For Chinese: a character of the other script and the one the pages use. */
  readonly script: Readonly<Record<string, string>>;
}
