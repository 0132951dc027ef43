/**
 * Finds concepts that an article calls by several names. For each concept, the glossary has terms to use and terms to
 * avoid.
 */
import { type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Concept, Glossary } from '../../../src/translation/glossary.ts';
import { type TermSearch, exceptionsOf, formsOf, plainOf, saysTerm, termSearch } from '../lint/rules/term-pattern.ts';
import type { ReadArticle } from '../../../src/translation/text/article-text.ts';
import type { TextSegment } from '../../../src/translation/text/text-segment.ts';

interface Entry {
  readonly concept: Concept;
  readonly correct: TermSearch | undefined;
  readonly toAvoid: TermSearch;
  /** Longer words with another meaning that contain a term of the concept. They aren't counted: 會員資格 isn't 資格. */
  readonly longerTerms: TermSearch | undefined;
  /** English phrases. Where the English has one, a term to avoid is correct in the translation. */
  readonly englishExceptions: TermSearch | undefined;
}

const bare = (pattern: string) => pattern.replaceAll('*', '');

/**
 * Whether the English term of a concept contains that of another: a "Cloud Business Applications competency" is a
 * competency.
 */
function includes({ terms: whole }: Concept, { terms: part }: Concept): boolean {
  const term = whole[SOURCE_TAG].term.toLowerCase();
  return formsOf(part[SOURCE_TAG], SOURCE_TAG).some((form) => term.includes(bare(form).toLowerCase()));
}

function entryOf(concept: Concept, { concepts }: Glossary, tag: LocaleTag): Entry | undefined {
  const term = concept.terms[tag];
  const toAvoid = termSearch(term.avoid);
  if (!toAvoid || term.term === '') return undefined;
  const own = [...formsOf(term, tag), ...term.avoid];
  const strangers = concepts
    .filter((other) => other !== concept && !includes(other, concept))
    .flatMap(({ terms }) => [...formsOf(terms[tag], tag), ...terms[tag].avoid])
    .filter((longer) => own.some((word) => bare(longer) !== bare(word) && bare(longer).includes(bare(word))));
  const excepted = term.except.filter((words) => !words.startsWith('en:'));
  return {
    concept,
    correct: termSearch(formsOf(term, tag)),
    toAvoid,
    longerTerms: termSearch([...excepted, ...strangers]),
    englishExceptions: exceptionsOf(term).inEnglish,
  };
}

const ENTRIES = new WeakMap<Glossary, Map<string, readonly Entry[]>>();

function entriesOf(glossary: Glossary, tag: LocaleTag): readonly Entry[] {
  const known = ENTRIES.get(glossary) ?? new Map<string, readonly Entry[]>();
  ENTRIES.set(glossary, known);
  const made = known.get(tag) ?? glossary.concepts.flatMap((concept) => entryOf(concept, glossary, tag) ?? []);
  known.set(tag, made);
  return made;
}

interface SourceRange {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

function find(text: string, search: TermSearch | undefined): readonly SourceRange[] {
  if (!search) return [];
  search.pattern.lastIndex = 0; // an earlier search may have changed it
  return Array.from(text.matchAll(search.pattern), ({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    word,
  }));
}

const isInside = (one: SourceRange, others: readonly SourceRange[]) =>
  others.some((other) => other.from <= one.from && one.to <= other.to);

interface TermCounts {
  /** How often the text has each term. */
  readonly counts: ReadonlyMap<string, number>;
  /** The offset of the first term to avoid. */
  readonly first: number;
}

/** Counts the terms for a concept in a text. If two overlap, only the longer one counts. */
function countTerms(text: string, { concept, correct, toAvoid, longerTerms }: Entry, tag: LocaleTag): TermCounts {
  const counts = new Map<string, number>();
  const excepted = find(text, longerTerms);
  const avoidedOnes = find(text, toAvoid).filter((one) => !isInside(one, excepted));
  const correctOnes = find(text, correct).filter((one) => !isInside(one, excepted) && !isInside(one, avoidedOnes));
  const count = (way: string) => counts.set(way, (counts.get(way) ?? 0) + 1);
  correctOnes.forEach(() => count(concept.terms[tag].term));
  const apart = avoidedOnes.filter((one) => !isInside(one, correctOnes));
  apart.forEach(({ word }) => count(word.toLowerCase()));
  return { counts, first: apart[0]?.from ?? 0 };
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

export interface SaidSeveralWays {
  /** The line of the first term to avoid. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * Reports concepts that an article calls by several names.
 * @param english the English article; where it has a phrase of `englishExceptions`, a term to avoid is correct and
 *   isn't counted
 * @param isOrigin whether the article was translated from exactly this English: then segments are compared one by one
 */
export function severalWords(
  article: ReadArticle,
  tag: LocaleTag,
  glossary: Glossary,
  english: ReadArticle | undefined,
  isOrigin: boolean,
): readonly SaidSeveralWays[] {
  const { segments } = article;
  const said = new Map(english?.segments.map(({ location, text }) => [location, text]));
  const whole = [...said.values()].join('\n');
  const all = segments.map(({ text }) => text).join('\n');
  const plain = plainOf(all);
  const hasException = (text: string, englishExceptions: TermSearch | undefined) =>
    englishExceptions !== undefined && saysTerm(text, plainOf(text), englishExceptions);
  return entriesOf(glossary, tag).flatMap((entry): readonly SaidSeveralWays[] => {
    const { concept, englishExceptions, toAvoid } = entry;
    if (!saysTerm(all, plain, toAvoid)) return [];
    if (!isOrigin && hasException(whole, englishExceptions)) return [];
    const counted = isOrigin
      ? segments.filter(({ location }) => !hasException(said.get(location) ?? '', englishExceptions))
      : segments;
    const { counts, first } = countTerms(counted.map(({ text }) => text).join('\n'), entry, tag);
    if (counts.size < 2) return [];
    const list = [...counts].map(([way, count]) => `"${way}" (${count})`).join(', ');
    const { terms } = concept;
    const message = `"${terms[SOURCE_TAG].term}" is translated in ${counts.size} ways: ${list}`;
    return [{ line: lineOf(article, counted, first), message, hint: `say "${terms[tag].term}" throughout` }];
  });
}
