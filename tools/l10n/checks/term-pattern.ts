/** Patterns of the glossary as regular expressions: words with `*` for any ending, spaces for any space. */
import { type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Concept, Term } from '../../../src/translation/glossary.ts';

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

/** Several patterns, the longest first, so that a match is as long as it can be. */
export function termsPattern(patterns: readonly string[], flags = 'giu'): RegExp | undefined {
  if (patterns.length === 0) return undefined;
  const sources = [...patterns].sort((one, other) => other.length - one.length).map(termSource);
  return new RegExp(sources.join('|'), flags);
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
export function namesIn(concepts: readonly Concept[], tag: LocaleTag): readonly string[] {
  return concepts.flatMap(({ check, terms }) => {
    const { term } = terms[SOURCE_TAG];
    return term !== '' && (check === 'name' || terms[tag].term === term) ? [term] : [];
  });
}

/** Exceptions that stand in the English, not here: `en:updat*`. */
const ENGLISH = 'en:';

/** Where a word to be avoided is right: in these words, or where the English passage says one of those. */
export function exceptionsOf({ except }: Term): {
  readonly here: RegExp | undefined;
  readonly inEnglish: RegExp | undefined;
} {
  const english = except
    .filter((pattern) => pattern.startsWith(ENGLISH))
    .map((pattern) => pattern.slice(ENGLISH.length));
  const here = except.filter((pattern) => !pattern.startsWith(ENGLISH));
  return { here: termsPattern(here), inEnglish: termsPattern(english, 'iu') };
}
