/** The words of the glossary: names stay as they are, terms are the agreed ones, and what is to be avoided is. */
import { type LocaleTag, SOURCE_TAG, isLocaleTag } from '../../../src/i18n/locales.ts';
import type { Concept, Glossary } from '../../../src/translation/glossary.ts';
import type { Passage } from '../reading/passage.ts';
import { type Mistake, type Rule, type Surroundings, findAll } from './rule.ts';
import { exceptionsOf, formsOf, termsPattern } from './term-pattern.ts';

interface Avoided {
  readonly term: string;
  readonly pattern: RegExp;
  readonly here: RegExp | undefined;
  readonly inEnglish: RegExp | undefined;
}

interface Wanted {
  readonly concept: Concept;
  readonly english: RegExp;
  readonly own: RegExp;
  readonly say: string;
}

interface Compiled {
  readonly anyAvoided: RegExp | undefined;
  readonly avoided: readonly Avoided[];
  readonly wanted: readonly Wanted[];
}

function compile({ concepts }: Glossary, tag: LocaleTag): Compiled {
  const avoided = concepts.flatMap(({ terms }): readonly Avoided[] => {
    const { term, avoid } = terms[tag];
    const pattern = termsPattern(avoid);
    return pattern ? [{ term, pattern, ...exceptionsOf(terms[tag]) }] : [];
  });
  const wanted = concepts.flatMap((concept): readonly Wanted[] => {
    const { terms, check } = concept;
    const term = terms[tag].term || (check === 'name' ? terms[SOURCE_TAG].term : '');
    const english = termsPattern(formsOf(terms[SOURCE_TAG], SOURCE_TAG), check === 'name' ? 'gu' : 'giu');
    const own =
      check === 'name' ? termsPattern([terms[SOURCE_TAG].term], 'gu') : termsPattern(formsOf(terms[tag], tag));
    return check !== '' && tag !== SOURCE_TAG && english && own ? [{ concept, english, own, say: term }] : [];
  });
  return {
    anyAvoided: termsPattern(
      concepts.flatMap(({ terms }) => terms[tag].avoid),
      'iu',
    ),
    avoided,
    wanted,
  };
}

const COMPILED = new WeakMap<Glossary, Map<string, Compiled>>();

function compiled(glossary: Glossary, tag: LocaleTag): Compiled {
  const known = COMPILED.get(glossary) ?? new Map<string, Compiled>();
  COMPILED.set(glossary, known);
  const made = known.get(tag) ?? compile(glossary, tag);
  known.set(tag, made);
  return made;
}

function avoidedIn(text: string, english: Passage | undefined, { anyAvoided, avoided }: Compiled): readonly Mistake[] {
  if (!anyAvoided?.test(text)) return [];
  return avoided.flatMap(({ term, pattern, here, inEnglish }) => {
    // Where the English is not at hand, what it says is not held against the translation.
    if (inEnglish && (!english || inEnglish.test(english.text))) return [];
    const excepted = here ? Array.from(text.matchAll(here), ({ index, 0: { length } }) => [index, index + length]) : [];
    return findAll(text, pattern, (found, { index }) =>
      excepted.some(([from = 0, to = 0]) => from <= index && index + found.length <= to)
        ? undefined
        : {
            problem: `"${found}" is a word the glossary avoids`,
            remedy: term === '' ? 'say it in another way; the glossary has the reason' : `write "${term}"`,
          },
    );
  });
}

/** Which of the wanted terms an English passage says: asked once for its five translations. */
const SAID = new WeakMap<Passage, ReadonlySet<string>>();

function saidBy(english: Passage, wanted: readonly Wanted[]): ReadonlySet<string> {
  const known = SAID.get(english);
  if (known) return known;
  const said = new Set(
    wanted.filter(({ english: pattern }) => english.text.search(pattern) >= 0).map(({ concept }) => concept.concept),
  );
  SAID.set(english, said);
  return said;
}

/** A term that the English passage says, and the translation of that passage does not. */
function missingIn({ text }: Passage, english: Passage, { wanted }: Compiled): readonly Mistake[] {
  const said = saidBy(english, wanted);
  if (said.size === 0) return [];
  return wanted
    .filter(({ concept, own }) => said.has(concept.concept) && text.search(own) < 0)
    .map(({ concept, say }) => ({
      at: 0,
      end: 0,
      problem: `the English says "${concept.terms[SOURCE_TAG].term}" here, the translation does not say "${say}"`,
      remedy: concept.check === 'name' ? 'leave the name as it is' : 'use the term of the glossary',
    }));
}

export const glossary: Rule = {
  name: 'glossary',
  checkPassage: (passage, { tag, glossary: words, english }: Surroundings) => {
    if (!isLocaleTag(tag) || passage.kind === 'label') return [];
    const patterns = compiled(words, tag);
    // A description has little room: what its article says in full need not be said there.
    const missing =
      english && tag !== SOURCE_TAG && passage.kind !== 'description' ? missingIn(passage, english, patterns) : [];
    return [...avoidedIn(passage.text, english, patterns), ...missing];
  },
};
