/**
 * Finds English text left in a translation: an English sentence, four consecutive words that are also in the English
 * article, or a whole segment that is the same as in the English.
 */
import { SOURCE_TAG, isLocaleTag } from '../../../../src/i18n/locales.ts';
import type { Glossary } from '../../../../src/translation/glossary.ts';
import { OBJECT_REPLACEMENT, type TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { WORD, englishSentences, mayHaveSentence, withoutBracketedNames } from './leftover-sentences.ts';
import { type Violation, type Rule } from './rule.ts';
import { type TermSearch, plainOf, saysTerm, termSearch, untranslatedNames } from './term-pattern.ts';

/** This many consecutive English words are hardly a coincidence. Names are removed first. */
const RUN = 4;

interface Word {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

const NAMES = new WeakMap<Glossary, Map<string, TermSearch | undefined>>();

/** A pattern for names that stay in English in this language. */
function namesIn(glossary: Glossary, tag: string): TermSearch | undefined {
  const known = NAMES.get(glossary) ?? new Map<string, TermSearch | undefined>();
  NAMES.set(glossary, known);
  if (!known.has(tag))
    known.set(tag, isLocaleTag(tag) ? termSearch(untranslatedNames(glossary.concepts, tag), 'gu') : undefined);
  return known.get(tag);
}

/** The text in which each character of a name is replaced with `letter`. */
function withoutNames(text: string, names: TermSearch | undefined, letter: string): string {
  if (!names || !saysTerm(text, plainOf(text), names)) return text;
  return text.replace(names.pattern, (name) => letter.repeat(name.length));
}

/** The runs of words in a text. Spaces and commas don't end a run; names, inline objects, and other punctuation do. */
function runsOf(text: string, names: TermSearch | undefined): readonly (readonly Word[])[] {
  const bare = withoutNames(text, names, OBJECT_REPLACEMENT);
  const runs: Word[][] = [];
  let end = -1;
  for (const match of bare.matchAll(WORD)) {
    const isNext = end >= 0 && /^[\s,]*$/.test(bare.slice(end, match.index));
    const word = { word: match[0].toLowerCase(), at: match.index, end: match.index + match[0].length };
    if (isNext) runs.at(-1)?.push(word);
    else runs.push([word]);
    end = word.end;
  }
  return runs;
}

const groupsOf = (run: readonly Word[]) =>
  run.slice(RUN - 1).map((_, index) =>
    run
      .slice(index, index + RUN)
      .map(({ word }) => word)
      .join(' '),
  );

const GROUPS = new WeakMap<readonly TextSegment[], EnglishWords>();

interface EnglishWords {
  readonly groups: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Every word and every group of four consecutive words in the English, computed once for all translations. */
function englishOf(source: readonly TextSegment[], glossary: Glossary): EnglishWords {
  const known = GROUPS.get(source);
  if (known) return known;
  const names = namesIn(glossary, SOURCE_TAG);
  const runs = source.flatMap(({ text }) => runsOf(text, names));
  const made = { groups: new Set(runs.flatMap(groupsOf)), words: new Set(runs.flat().map(({ word }) => word)) };
  GROUPS.set(source, made);
  return made;
}

/** A quick check before `leftRuns`: whether a text has four consecutive words that all occur in the English. */
function hasEnglishRun(words: readonly string[], known: ReadonlySet<string>): boolean {
  let run = 0;
  return words.some((word) => (run = known.has(word.toLowerCase()) ? run + 1 : 0) >= RUN);
}

const violationAt = (text: string, at: number, end: number): Violation => ({
  at,
  end,
  message: `"${text.slice(at, end).replaceAll(OBJECT_REPLACEMENT, '…').trim()}" is still English`,
  hint: 'translate it',
});

function leftRuns(text: string, groups: ReadonlySet<string>, names: TermSearch | undefined): readonly Violation[] {
  return runsOf(text, names).flatMap((run): readonly Violation[] => {
    const starts = groupsOf(run).flatMap((group, index) => (groups.has(group) ? [index] : []));
    const [first] = starts;
    const last = starts.at(-1);
    if (first === undefined || last === undefined) return [];
    const at = run[first]?.at ?? 0;
    return [violationAt(text, at, run[last + RUN - 1]?.end ?? at)];
  });
}

/** Finds English sentences and runs of English words. A run inside a reported sentence isn't reported again. */
function leftIn(text: string, language: string, known: EnglishWords, names: TermSearch | undefined) {
  const bare = withoutBracketedNames(text);
  const sentences = englishSentences(withoutNames(bare, names, OBJECT_REPLACEMENT), language, known.words);
  const runs = leftRuns(bare, known.groups, names);
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
    const names = namesIn(glossary, tag);
    const own = (withoutNames(text, names, ' ').match(WORD) ?? []).filter((word) => word.length > 1);
    if (isSame && own.length >= 2) return [violationAt(text, 0, text.length)];
    return own.length < RUN ? [] : leftIn(text, language, known, names);
  },
};
