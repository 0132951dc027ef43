/** Checks texts against the glossary: names that stay in English, agreed translations, and words to avoid. */
import { type LocaleTag, SOURCE_TAG, isLocaleTag } from '../../../../src/i18n/locales.ts';
import type { Concept, Glossary } from '../../../../src/translation/glossary.ts';
import type { TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { type Violation, type Rule, type LintContext, findAll } from './rule.ts';
import { type TermSearch, exceptionsOf, formsOf, plainOf, saysTerm, termSearch } from './term-pattern.ts';

/** Words to avoid instead of a term, and where those words are correct: see `exceptionsOf`. */
interface AvoidedTerm {
  readonly term: string;
  readonly search: TermSearch;
  readonly here: TermSearch | undefined;
  readonly inEnglish: TermSearch | undefined;
}

/** A term that a translation must have (`own`) if its English segment has the term in English (`english`). */
interface RequiredTerm {
  readonly concept: Concept;
  readonly english: TermSearch;
  readonly own: TermSearch;
  readonly translation: string;
}

interface TermSearches {
  readonly avoided: readonly AvoidedTerm[];
  readonly required: readonly RequiredTerm[];
}

function requiredTermOf(concept: Concept, tag: LocaleTag): readonly RequiredTerm[] {
  const { terms, check } = concept;
  const source = terms[SOURCE_TAG];
  if (check === '' || tag === SOURCE_TAG) return [];
  // A name is only recognized with its capital letters.
  const english = termSearch(formsOf(source, SOURCE_TAG), check === 'name' ? 'gu' : 'giu');
  const own = check === 'name' ? termSearch([source.term], 'gu') : termSearch(formsOf(terms[tag], tag));
  const translation = terms[tag].term || (check === 'name' ? source.term : '');
  return english && own ? [{ concept, english, own, translation }] : [];
}

function createSearches({ concepts }: Glossary, tag: LocaleTag): TermSearches {
  const avoided = concepts.flatMap(({ terms }): readonly AvoidedTerm[] => {
    const search = termSearch(terms[tag].avoid);
    return search ? [{ term: terms[tag].term, search, ...exceptionsOf(terms[tag]) }] : [];
  });
  return { avoided, required: concepts.flatMap((concept) => requiredTermOf(concept, tag)) };
}

const SEARCHES = new WeakMap<Glossary, Map<string, TermSearches>>();

function searchesFor(glossary: Glossary, tag: LocaleTag): TermSearches {
  const known = SEARCHES.get(glossary) ?? new Map<string, TermSearches>();
  SEARCHES.set(glossary, known);
  const searches = known.get(tag) ?? createSearches(glossary, tag);
  known.set(tag, searches);
  return searches;
}

/** Returns a function that tells whether words to avoid are correct at certain characters of the text. */
function createExceptionTest(text: string, { here, inEnglish }: AvoidedTerm, english: TextSegment | undefined) {
  // Without a current English segment, an exception in the English can't be ruled out, so nothing is reported.
  const isCorrectByEnglish =
    inEnglish !== undefined && (!english || saysTerm(english.text, plainOf(english.text), inEnglish));
  const spans = here
    ? Array.from(text.matchAll(here.pattern), ({ index, 0: found }) => [index, index + found.length])
    : [];
  return (at: number, end: number) => isCorrectByEnglish || spans.some(([from = 0, to = 0]) => from <= at && end <= to);
}

function avoidedIn(
  text: string,
  plain: string,
  english: TextSegment | undefined,
  { avoided }: TermSearches,
): readonly Violation[] {
  const candidates = avoided.filter(({ search }) => saysTerm(text, plain, search));
  return candidates.flatMap((one) => {
    const isExcepted = createExceptionTest(text, one, english);
    return findAll(text, one.search.pattern, (found, { index }) =>
      isExcepted(index, index + found.length)
        ? undefined
        : {
            message: `"${found}" is a word to avoid`,
            hint: one.term === '' ? 'use another word; the glossary gives the reason' : `write "${one.term}"`,
          },
    );
  });
}

/** Maps English segments to the concepts they mention, computed once for all translations. */
const CONCEPTS_IN = new WeakMap<TextSegment, ReadonlySet<string>>();

function conceptsIn(english: TextSegment, required: readonly RequiredTerm[]): ReadonlySet<string> {
  const known = CONCEPTS_IN.get(english);
  if (known) return known;
  const plain = plainOf(english.text);
  const mentioned = required.filter((one) => saysTerm(english.text, plain, one.english));
  const concepts = new Set(mentioned.map(({ concept }) => concept.concept));
  CONCEPTS_IN.set(english, concepts);
  return concepts;
}

/** The terms that the English segment has, but its translation lacks. */
function missingIn(
  { text }: TextSegment,
  plain: string,
  english: TextSegment,
  { required }: TermSearches,
): readonly Violation[] {
  const concepts = conceptsIn(english, required);
  if (concepts.size === 0) return [];
  return required
    .filter(({ concept, own }) => concepts.has(concept.concept) && !saysTerm(text, plain, own))
    .map(({ concept, translation }) => ({
      at: 0,
      end: 0,
      message: `the English has "${concept.terms[SOURCE_TAG].term}" here, but the translation doesn't have "${translation}"`,
      hint: concept.check === 'name' ? 'leave the name as it is' : 'use the term of the glossary',
    }));
}

export const glossary: Rule = {
  name: 'glossary',
  checkSegment: (segment, { tag, glossary: allTerms, english, plain }: LintContext) => {
    if (!isLocaleTag(tag) || segment.kind === 'label') return [];
    const searches = searchesFor(allTerms, tag);
    // A description has limited space, so its translation may leave out a term.
    const missing =
      english && tag !== SOURCE_TAG && segment.kind !== 'description'
        ? missingIn(segment, plain, english, searches)
        : [];
    return [...avoidedIn(segment.text, plain, english, searches), ...missing];
  },
};
