/** Patterns of the glossary as regular expressions: words with `*` for any ending, spaces for any space. */
import { type LocaleTag, SOURCE_TAG } from '../../../../src/i18n/locales.ts';
import type { Concept, Term } from '../../../../src/translation/glossary.ts';

const HAN = /\p{sc=Han}/u;

/**
 * @example termSource('date* anniversaire*') // matches "dates anniversaires", not "anniversaire"
 */
export function termSource(pattern: string): string {
  const words = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "[’']")
    .replaceAll('*', '\\p{L}*')
    .replace(/[ -]/g, (gap) => (gap === ' ' ? '\\s+' : '[-\\u2011]'));
  const open = HAN.test(pattern[0] ?? '') || pattern.startsWith('*') ? '' : '(?<![\\p{L}\\p{N}])';
  const close = HAN.test(pattern.at(-1) ?? '') || pattern.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])';
  return `${open}${words}${close}`;
}

/** Patterns of the glossary as one search. A look for plain pieces of them comes first: it costs next to nothing. */
export interface TermSearch {
  readonly pattern: RegExp;
  readonly needles: readonly string[];
}

/** A text for quick looks: lower-cased, every space a plain one, every apostrophe straight. Made once per segment. */
export const plainOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replaceAll('’', "'");

/** The longest piece of a pattern that stands, plain, in every text it fits. */
const needleOf = (pattern: string) =>
  plainOf(pattern)
    .split('*')
    .reduce((longest, piece) => (piece.trim().length > longest.length ? piece.trim() : longest), '');

/** Several patterns as one, the longest first, so that a match is as long as it can be. */
export function termSearch(patterns: readonly string[], flags = 'giu'): TermSearch | undefined {
  if (patterns.length === 0) return undefined;
  const sources = [...patterns].sort((one, other) => other.length - one.length).map(termSource);
  return { pattern: new RegExp(sources.join('|'), flags), needles: [...new Set(patterns.map(needleOf))] };
}

/** @param plain the text as `plainOf` makes it */
export function saysTerm(text: string, plain: string, { pattern, needles }: TermSearch): boolean {
  if (!needles.some((needle) => plain.includes(needle))) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** The right forms of a term: those written out, or else the term itself, each of its words with any ending. */
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

/** Names that stay as they are in every language, and terms that are the English ones in this language. */
export function untranslatedNames(concepts: readonly Concept[], tag: LocaleTag): readonly string[] {
  return concepts.flatMap(({ check, terms }) => {
    const { term } = terms[SOURCE_TAG];
    return term !== '' && (check === 'name' || terms[tag].term === term) ? [term] : [];
  });
}

/** Exceptions that stand in the English, not here: `en:updat*`. */
const ENGLISH = 'en:';

/** Where a word to be avoided is right: in these words, or where the English segment says one of those. */
export function exceptionsOf({ except }: Term): {
  readonly here: TermSearch | undefined;
  readonly inEnglish: TermSearch | undefined;
} {
  const english = except
    .filter((pattern) => pattern.startsWith(ENGLISH))
    .map((pattern) => pattern.slice(ENGLISH.length));
  return { here: termSearch(except.filter((pattern) => !pattern.startsWith(ENGLISH))), inEnglish: termSearch(english) };
}
