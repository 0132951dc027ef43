/** Finds concepts that an article calls by several names: the glossary's terms to use and terms to avoid. */
import { type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Concept, Glossary } from '../../../src/translation/glossary.ts';
import { type TermSearch, exceptionsOf, formsOf, plainOf, saysTerm, termSearch } from '../lint/rules/term-pattern.ts';
import type { ReadArticle } from '../../../src/translation/text/article-text.ts';
import type { TextSegment } from '../../../src/translation/text/text-segment.ts';

interface ConceptTerms {
  readonly concept: Concept;
  readonly correct: TermSearch | undefined;
  readonly toAvoid: TermSearch;
  /** Longer words with another meaning that contain a term of the concept. They aren't counted: 會員資格 isn't 資格. */
  readonly longerTerms: TermSearch | undefined;
  /** English phrases. Where the English text has one, a term to avoid is correct in the translation. */
  readonly englishExceptions: TermSearch | undefined;
}

/** A term without the asterisks that stand for word endings. @example 'anniversaire*' // => 'anniversaire' */
const withoutWildcards = (pattern: string) => pattern.replaceAll('*', '');

/** For example, a "Cloud Business Applications competency" is a competency. */
function containsTermOf({ terms: whole }: Concept, { terms: part }: Concept): boolean {
  const term = whole[SOURCE_TAG].term.toLowerCase();
  return formsOf(part[SOURCE_TAG], SOURCE_TAG).some((form) => term.includes(withoutWildcards(form).toLowerCase()));
}

/** Undefined if the concept has no term, or no terms to avoid. */
function conceptTermsOf(concept: Concept, { concepts }: Glossary, tag: LocaleTag): ConceptTerms | undefined {
  const term = concept.terms[tag];
  const toAvoid = termSearch(term.avoid);
  if (!toAvoid || term.term === '') return undefined;
  const own = [...formsOf(term, tag), ...term.avoid];
  const otherTerms = concepts
    .filter((other) => other !== concept && !containsTermOf(other, concept))
    .flatMap(({ terms }) => [...formsOf(terms[tag], tag), ...terms[tag].avoid])
    .filter((longer) =>
      own.some(
        (word) =>
          withoutWildcards(longer) !== withoutWildcards(word) &&
          withoutWildcards(longer).includes(withoutWildcards(word)),
      ),
    );
  // Exceptions that begin with `en:` are English phrases, which `englishExceptions` has.
  const exceptions = term.except.filter((words) => !words.startsWith('en:'));
  return {
    concept,
    correct: termSearch(formsOf(term, tag)),
    toAvoid,
    longerTerms: termSearch([...exceptions, ...otherTerms]),
    englishExceptions: exceptionsOf(term).inEnglish,
  };
}

const CONCEPT_TERMS_CACHE = new WeakMap<Glossary, Map<string, readonly ConceptTerms[]>>();

function allConceptTerms(glossary: Glossary, tag: LocaleTag): readonly ConceptTerms[] {
  const known = CONCEPT_TERMS_CACHE.get(glossary) ?? new Map<string, readonly ConceptTerms[]>();
  CONCEPT_TERMS_CACHE.set(glossary, known);
  const all = known.get(tag) ?? glossary.concepts.flatMap((concept) => conceptTermsOf(concept, glossary, tag) ?? []);
  known.set(tag, all);
  return all;
}

/** A term in a text, from index `from` up to, but not including, index `to`. */
interface TermMatch {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

function findTerms(text: string, search: TermSearch | undefined): readonly TermMatch[] {
  if (!search) return [];
  search.pattern.lastIndex = 0; // an earlier search may have changed it
  return Array.from(text.matchAll(search.pattern), ({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    word,
  }));
}

const isInside = (one: TermMatch, others: readonly TermMatch[]) =>
  others.some((other) => other.from <= one.from && one.to <= other.to);

interface TermCounts {
  readonly counts: ReadonlyMap<string, number>;
  /** The offset of the first term to avoid. */
  readonly firstToAvoid: number;
}

/** If two terms overlap, only the longer one counts. */
function countTerms(
  text: string,
  { concept, correct, toAvoid, longerTerms }: ConceptTerms,
  tag: LocaleTag,
): TermCounts {
  const counts = new Map<string, number>();
  const exceptions = findTerms(text, longerTerms);
  const toAvoidFound = findTerms(text, toAvoid).filter((one) => !isInside(one, exceptions));
  const correctFound = findTerms(text, correct).filter(
    (one) => !isInside(one, exceptions) && !isInside(one, toAvoidFound),
  );
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  correctFound.forEach(() => count(concept.terms[tag].term));
  const outsideCorrect = toAvoidFound.filter((one) => !isInside(one, correctFound));
  outsideCorrect.forEach(({ word }) => count(word.toLowerCase()));
  return { counts, firstToAvoid: outsideCorrect[0]?.from ?? 0 };
}

/** The line of the article for an offset in the text of several segments, which are joined by line breaks. */
function lineOf({ lineAt }: ReadArticle, segments: readonly TextSegment[], at: number): number {
  let from = 0;
  for (const segment of segments) {
    if (at <= from + segment.text.length) return lineAt(segment, at - from);
    from += segment.text.length + 1;
  }
  return 1;
}

export interface SeveralNames {
  /** The line of the first term to avoid. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * @param english where it has a phrase of `englishExceptions`, a term to avoid isn't counted: in the same segment if
 *     `isOrigin` (the article was translated from exactly this English), otherwise in the whole article
 */
export function findSeveralNames(
  article: ReadArticle,
  tag: LocaleTag,
  glossary: Glossary,
  english: ReadArticle | undefined,
  isOrigin: boolean,
): readonly SeveralNames[] {
  const { segments } = article;
  const englishTexts = new Map(english?.segments.map(({ location, text }) => [location, text]));
  const allEnglish = [...englishTexts.values()].join('\n');
  const allText = segments.map(({ text }) => text).join('\n');
  const plainText = plainOf(allText);
  const hasException = (text: string, englishExceptions: TermSearch | undefined) =>
    englishExceptions !== undefined && saysTerm(text, plainOf(text), englishExceptions);
  return allConceptTerms(glossary, tag).flatMap((conceptTerms): readonly SeveralNames[] => {
    const { concept, englishExceptions, toAvoid } = conceptTerms;
    if (!saysTerm(allText, plainText, toAvoid)) return [];
    if (!isOrigin && hasException(allEnglish, englishExceptions)) return [];
    const counted = isOrigin
      ? segments.filter(({ location }) => !hasException(englishTexts.get(location) ?? '', englishExceptions))
      : segments;
    const { counts, firstToAvoid } = countTerms(counted.map(({ text }) => text).join('\n'), conceptTerms, tag);
    if (counts.size < 2) return [];
    const list = [...counts].map(([term, count]) => `"${term}" (${count})`).join(', ');
    const { terms } = concept;
    const message = `"${terms[SOURCE_TAG].term}" is translated in ${counts.size} ways: ${list}`;
    return [{ line: lineOf(article, counted, firstToAvoid), message, hint: `say "${terms[tag].term}" throughout` }];
  });
}
