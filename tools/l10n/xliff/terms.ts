/** Finds the terms of the glossary in a text, with their translations. Pure. */
import { type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { formsOf, termSearch } from '../lint/rules/term-pattern.ts';
import type { UsedTerm } from './exported-file.ts';

/** The first literal part, for a quick check, because thousands of units are checked for every term. */
const stemOf = (form: string) =>
  form
    .split(/[*\s'’-]/)
    .find((word) => word !== '')
    ?.toLowerCase() ?? '';

/** @returns a function that finds the terms in an English text, in the order of the glossary */
export function createTermFinder({ concepts }: Glossary, tag: LocaleTag): (words: string) => readonly UsedTerm[] {
  const known = concepts.flatMap(({ terms, check }) => {
    const english = terms[SOURCE_TAG];
    const translation = terms[tag].term || (check === 'name' ? english.term : '');
    const forms = formsOf(english, SOURCE_TAG);
    const pattern = termSearch(forms, check === 'name' ? 'u' : 'iu')?.pattern;
    const used: UsedTerm = { term: english.term, translation, avoid: terms[tag].avoid, definition: english.definition };
    return pattern && translation !== '' ? [{ pattern, used, stems: forms.map(stemOf) }] : [];
  });
  const foundBefore = new Map<string, readonly UsedTerm[]>();
  return (words) => {
    const plain = words.toLowerCase();
    const mayContain = (stems: readonly string[]) => stems.some((stem) => plain.includes(stem));
    const found =
      foundBefore.get(words) ??
      known.filter(({ pattern, stems }) => mayContain(stems) && pattern.test(words)).map(({ used }) => used);
    foundBefore.set(words, found);
    return found;
  };
}

/** A term as a note for translators. @example 'renewal window: fenêtre de renouvellement (not: période de grâce)' */
export function formatTerm({ term, translation, avoid }: UsedTerm): string {
  const not = avoid.length > 0 ? ` (not: ${avoid.join(', ')})` : '';
  return `${term}: ${translation}${not}`;
}
