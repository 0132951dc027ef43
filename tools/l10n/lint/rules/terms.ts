/**
 * Checks terms against the glossary: names stay as they are, terms are the agreed ones, and words to avoid are avoided.
 */
import { type LocaleTag, SOURCE_TAG, isLocaleTag } from '../../../../src/i18n/locales.ts';
import type { Concept, Glossary } from '../../../../src/translation/glossary.ts';
import type { TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { type Violation, type Rule, type LintContext, findAll } from './rule.ts';
import { type TermSearch, exceptionsOf, formsOf, plainOf, saysTerm, termSearch } from './term-pattern.ts';

interface Avoided {
  readonly term: string;
  readonly search: TermSearch;
  readonly here: TermSearch | undefined;
  readonly inEnglish: TermSearch | undefined;
}

interface Wanted {
  readonly concept: Concept;
  readonly english: TermSearch;
  readonly own: TermSearch;
  readonly say: string;
}

interface Compiled {
  readonly avoided: readonly Avoided[];
  readonly wanted: readonly Wanted[];
}

function wantedOf(concept: Concept, tag: LocaleTag): readonly Wanted[] {
  const { terms, check } = concept;
  const source = terms[SOURCE_TAG];
  if (check === '' || tag === SOURCE_TAG) return [];
  // A name is only recognized with its capital letters.
  const english = termSearch(formsOf(source, SOURCE_TAG), check === 'name' ? 'gu' : 'giu');
  const own = check === 'name' ? termSearch([source.term], 'gu') : termSearch(formsOf(terms[tag], tag));
  const say = terms[tag].term || (check === 'name' ? source.term : '');
  return english && own ? [{ concept, english, own, say }] : [];
}

function compile({ concepts }: Glossary, tag: LocaleTag): Compiled {
  const avoided = concepts.flatMap(({ terms }): readonly Avoided[] => {
    const search = termSearch(terms[tag].avoid);
    return search ? [{ term: terms[tag].term, search, ...exceptionsOf(terms[tag]) }] : [];
  });
  return { avoided, wanted: concepts.flatMap((concept) => wantedOf(concept, tag)) };
}

const COMPILED = new WeakMap<Glossary, Map<string, Compiled>>();

function compiled(glossary: Glossary, tag: LocaleTag): Compiled {
  const known = COMPILED.get(glossary) ?? new Map<string, Compiled>();
  COMPILED.set(glossary, known);
  const made = known.get(tag) ?? compile(glossary, tag);
  known.set(tag, made);
  return made;
}

function excepted(text: string, { here, inEnglish }: Avoided, english: TextSegment | undefined) {
  // Without a current English segment, the exception can't be ruled out, so nothing is reported.
  const isRight = inEnglish !== undefined && (!english || saysTerm(english.text, plainOf(english.text), inEnglish));
  const spans = here
    ? Array.from(text.matchAll(here.pattern), ({ index, 0: found }) => [index, index + found.length])
    : [];
  return (at: number, end: number) => isRight || spans.some(([from = 0, to = 0]) => from <= at && end <= to);
}

function avoidedIn(
  text: string,
  plain: string,
  english: TextSegment | undefined,
  { avoided }: Compiled,
): readonly Violation[] {
  const near = avoided.filter(({ search }) => saysTerm(text, plain, search));
  return near.flatMap((one) => {
    const isExcepted = excepted(text, one, english);
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
const SAID = new WeakMap<TextSegment, ReadonlySet<string>>();

function saidBy(english: TextSegment, wanted: readonly Wanted[]): ReadonlySet<string> {
  const known = SAID.get(english);
  if (known) return known;
  const plain = plainOf(english.text);
  const saying = wanted.filter((one) => saysTerm(english.text, plain, one.english));
  const said = new Set(saying.map(({ concept }) => concept.concept));
  SAID.set(english, said);
  return said;
}

/** The terms that the English segment has, but its translation lacks. */
function missingIn(
  { text }: TextSegment,
  plain: string,
  english: TextSegment,
  { wanted }: Compiled,
): readonly Violation[] {
  const said = saidBy(english, wanted);
  if (said.size === 0) return [];
  return wanted
    .filter(({ concept, own }) => said.has(concept.concept) && !saysTerm(text, plain, own))
    .map(({ concept, say }) => ({
      at: 0,
      end: 0,
      message: `the English has "${concept.terms[SOURCE_TAG].term}" here, but the translation doesn't have "${say}"`,
      hint: concept.check === 'name' ? 'leave the name as it is' : 'use the term of the glossary',
    }));
}

export const glossary: Rule = {
  name: 'glossary',
  checkSegment: (segment, { tag, glossary: words, english, plain }: LintContext) => {
    if (!isLocaleTag(tag) || segment.kind === 'label') return [];
    const patterns = compiled(words, tag);
    // A description has limited space, so its translation may leave out a term.
    const missing =
      english && tag !== SOURCE_TAG && segment.kind !== 'description'
        ? missingIn(segment, plain, english, patterns)
        : [];
    return [...avoidedIn(segment.text, plain, english, patterns), ...missing];
  },
};
