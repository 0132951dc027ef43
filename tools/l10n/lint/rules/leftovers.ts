/** Finds English in a translation: a sentence, four consecutive words of the English text, or a segment equal to it. */
import { SOURCE_TAG, isLocaleTag } from '../../../../src/i18n/locales.ts';
import type { Glossary } from '../../../../src/translation/glossary.ts';
import { OBJECT_REPLACEMENT, type TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { WORD, englishSentences, mayHaveSentence, withoutBracketedNames } from './leftover-sentences.ts';
import { type Violation, type Rule } from './rule.ts';
import { type TermSearch, plainOf, saysTerm, termSearch, untranslatedNames } from './term-pattern.ts';

/** This many consecutive English words are hardly a coincidence. Names are removed first. */
const MIN_RUN_LENGTH = 4;

interface Word {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

const NAME_SEARCHES = new WeakMap<Glossary, Map<string, TermSearch | undefined>>();

/** A pattern for names that stay in English in this language; undefined if there are none. */
function nameSearchFor(glossary: Glossary, tag: string): TermSearch | undefined {
  const known = NAME_SEARCHES.get(glossary) ?? new Map<string, TermSearch | undefined>();
  NAME_SEARCHES.set(glossary, known);
  if (!known.has(tag))
    known.set(tag, isLocaleTag(tag) ? termSearch(untranslatedNames(glossary.concepts, tag), 'gu') : undefined);
  return known.get(tag);
}

/** Replaces each character of a name with `replacement`, so that indexes in the text stay the same. */
function withoutNames(text: string, names: TermSearch | undefined, replacement: string): string {
  if (!names || !saysTerm(text, plainOf(text), names)) return text;
  return text.replace(names.pattern, (name) => replacement.repeat(name.length));
}

/** The runs of words in a text. Spaces and commas don't end a run; names, inline objects, and other punctuation do. */
function runsOf(text: string, names: TermSearch | undefined): readonly (readonly Word[])[] {
  const textWithoutNames = withoutNames(text, names, OBJECT_REPLACEMENT);
  const runs: Word[][] = [];
  let end = -1;
  for (const match of textWithoutNames.matchAll(WORD)) {
    const isNext = end >= 0 && /^[\s,]*$/.test(textWithoutNames.slice(end, match.index));
    const word = { word: match[0].toLowerCase(), at: match.index, end: match.index + match[0].length };
    if (isNext) runs.at(-1)?.push(word);
    else runs.push([word]);
    end = word.end;
  }
  return runs;
}

/** @example 'partners can renew their offers' has the groups 'partners can renew their' and 'can renew their offers' */
const groupsOfFourIn = (run: readonly Word[]) =>
  run.slice(MIN_RUN_LENGTH - 1).map((_, index) =>
    run
      .slice(index, index + MIN_RUN_LENGTH)
      .map(({ word }) => word)
      .join(' '),
  );

const ENGLISH_WORDS = new WeakMap<readonly TextSegment[], EnglishWords>();

interface EnglishWords {
  readonly groups: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Every word and every group of four consecutive words in the English text, computed once for all translations. */
function englishOf(source: readonly TextSegment[], glossary: Glossary): EnglishWords {
  const known = ENGLISH_WORDS.get(source);
  if (known) return known;
  const names = nameSearchFor(glossary, SOURCE_TAG);
  const runs = source.flatMap(({ text }) => runsOf(text, names));
  const made = { groups: new Set(runs.flatMap(groupsOfFourIn)), words: new Set(runs.flat().map(({ word }) => word)) };
  ENGLISH_WORDS.set(source, made);
  return made;
}

/** A quick check before `englishRunsIn`: whether a text has four consecutive words that all occur in the English text. */
function hasEnglishRun(words: readonly string[], known: ReadonlySet<string>): boolean {
  let consecutive = 0;
  return words.some((word) => (consecutive = known.has(word.toLowerCase()) ? consecutive + 1 : 0) >= MIN_RUN_LENGTH);
}

const violationAt = (text: string, at: number, end: number): Violation => ({
  at,
  end,
  message: `"${text.slice(at, end).replaceAll(OBJECT_REPLACEMENT, '…').trim()}" is still English`,
  hint: 'translate it',
});

/** In each run of words, the part from its first to its last group of four words that is also in the English text. */
function englishRunsIn(text: string, groups: ReadonlySet<string>, names: TermSearch | undefined): readonly Violation[] {
  return runsOf(text, names).flatMap((run): readonly Violation[] => {
    const starts = groupsOfFourIn(run).flatMap((group, index) => (groups.has(group) ? [index] : []));
    const [first] = starts;
    const last = starts.at(-1);
    if (first === undefined || last === undefined) return [];
    const at = run[first]?.at ?? 0;
    return [violationAt(text, at, run[last + MIN_RUN_LENGTH - 1]?.end ?? at)];
  });
}

/** Finds English sentences and runs of English words. A run inside a reported sentence isn't reported again. */
function englishIn(text: string, language: string, known: EnglishWords, names: TermSearch | undefined) {
  const textWithoutBracketed = withoutBracketedNames(text);
  const sentences = englishSentences(
    withoutNames(textWithoutBracketed, names, OBJECT_REPLACEMENT),
    language,
    known.words,
  );
  const runs = englishRunsIn(textWithoutBracketed, known.groups, names);
  const isInSentence = (run: Violation) => sentences.some(({ at, end }) => at <= run.at && run.end <= end);
  return [...sentences.map(({ at, end }) => violationAt(text, at, end)), ...runs.filter((run) => !isInSentence(run))];
}

export const leftovers: Rule = {
  name: 'leftovers',
  checkSegment: ({ text, kind, inlineObjects }, { tag, language, glossary, english, source }) => {
    // A quick check: without two consecutive Latin letters, there is no English word.
    if (tag === SOURCE_TAG || kind === 'label' || !/[A-Za-z]{2}/.test(text)) return [];
    const isSame = english?.text === text && inlineObjects.size === english.inlineObjects.size;
    const words = text.match(WORD) ?? [];
    const known = englishOf(source, glossary);
    if (!isSame && !mayHaveSentence(words) && !hasEnglishRun(words, known.words)) return [];
    const names = nameSearchFor(glossary, tag);
    const wordsWithoutNames = (withoutNames(text, names, ' ').match(WORD) ?? []).filter((word) => word.length > 1);
    if (isSame && wordsWithoutNames.length >= 2) return [violationAt(text, 0, text.length)];
    return wordsWithoutNames.length < MIN_RUN_LENGTH ? [] : englishIn(text, language, known, names);
  },
};
