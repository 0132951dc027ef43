/** Converts glossary patterns to regular expressions: `*` matches any ending, and a space matches any kind of space. */
import { type LocaleTag, SOURCE_TAG } from '../../../../src/i18n/locales.ts';
import type { Concept, Term } from '../../../../src/translation/glossary.ts';

const HAN = /\p{sc=Han}/u;

/** @example termSource('date* anniversaire*') // matches "dates anniversaires", not "anniversaire" */
export function termSource(pattern: string): string {
  const words = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "[’']")
    .replaceAll('*', '\\p{L}*')
    .replace(/[ -]/g, (gap) => (gap === ' ' ? '\\s+' : '[-\\u2011]'));
  const wordStart = HAN.test(pattern[0] ?? '') || pattern.startsWith('*') ? '' : '(?<![\\p{L}\\p{N}])';
  const wordEnd = HAN.test(pattern.at(-1) ?? '') || pattern.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])';
  return `${wordStart}${words}${wordEnd}`;
}

/** Glossary patterns as one regular expression. A text that has none of the `needles` can't match (a quick check). */
export interface TermSearch {
  readonly pattern: RegExp;
  readonly needles: readonly string[];
}

/** Normalizes a text for quick checks: lowercase, plain spaces, straight apostrophes. Computed once per segment. */
export const plainOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replaceAll('’', "'");

/** The longest literal part, which every match has. @example 'date* anniversaire*' // => 'anniversaire' */
const needleOf = (pattern: string) =>
  plainOf(pattern)
    .split('*')
    .reduce((longest, piece) => (piece.trim().length > longest.length ? piece.trim() : longest), '');

/** Combines patterns into one search, the longest pattern first, so that matches are as long as possible. */
export function termSearch(patterns: readonly string[], flags = 'giu'): TermSearch | undefined {
  if (patterns.length === 0) return undefined;
  const sources = [...patterns].sort((one, other) => other.length - one.length).map(termSource);
  return { pattern: new RegExp(sources.join('|'), flags), needles: [...new Set(patterns.map(needleOf))] };
}

/** @param plain the result of `plainOf` for the text */
export function saysTerm(text: string, plain: string, { pattern, needles }: TermSearch): boolean {
  if (!needles.some((needle) => plain.includes(needle))) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/**
 * The forms in the glossary, or else the term with any endings. @example 'renewal window' // => ['renewal* window*']
 */
export function formsOf({ term, forms }: Term, tag: string): readonly string[] {
  if (forms.length > 0) return forms;
  if (term === '') return [];
  return [
    tag.startsWith('zh')
      ? term
      : term
          .split(' ')
          .map((word) => `${word}*`)
          .join(' '),
  ];
}

/** Names that stay as they are in every language, and terms that this language takes from English. */
export function untranslatedNames(concepts: readonly Concept[], tag: LocaleTag): readonly string[] {
  return concepts.flatMap(({ check, terms }) => {
    const { term } = terms[SOURCE_TAG];
    return term !== '' && (check === 'name' || terms[tag].term === term) ? [term] : [];
  });
}

/** The prefix of exceptions that are looked up in the English segment, for example `en:updat*`. */
const ENGLISH_PREFIX = 'en:';

/** Where a word to avoid is correct: in phrases of `here`, or if the English segment has one of `inEnglish`. */
export function exceptionsOf({ except }: Term): {
  readonly here: TermSearch | undefined;
  readonly inEnglish: TermSearch | undefined;
} {
  const english = except
    .filter((pattern) => pattern.startsWith(ENGLISH_PREFIX))
    .map((pattern) => pattern.slice(ENGLISH_PREFIX.length));
  return {
    here: termSearch(except.filter((pattern) => !pattern.startsWith(ENGLISH_PREFIX))),
    inEnglish: termSearch(english),
  };
}
