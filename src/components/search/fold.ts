/** How words are compared: full-width forms are plain ones, ’ is ', case and accents do not count. */

/** Full-width forms become plain ones, and ’ becomes ', which the index splits words at (see integrations/search). */
export function foldQuery(query: string): string {
  return query.normalize('NFKC').replaceAll('’', "'").trim();
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
