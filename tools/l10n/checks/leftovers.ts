/** English that was left behind: four words on end of the page's own English, or a whole passage of it. */
import { SOURCE_TAG, isLocaleTag } from '../../../src/i18n/locales.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import type { Passage } from '../reading/passage.ts';
import { type Mistake, type Rule } from './rule.ts';
import { namesIn, termsPattern } from './term-pattern.ts';

/** As many words on end are no coincidence, and no name: names are taken out first. */
const RUN = 4;
const WORD = /[\p{sc=Latin}\p{M}]+(?:[’'-][\p{sc=Latin}\p{M}]+)*/gu;

interface Word {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

const NAMES = new WeakMap<Glossary, Map<string, RegExp | undefined>>();

/** The names no language translates, as a pattern. */
function namesPattern(glossary: Glossary, tag: string): RegExp | undefined {
  const known = NAMES.get(glossary) ?? new Map<string, RegExp | undefined>();
  NAMES.set(glossary, known);
  if (!known.has(tag))
    known.set(tag, isLocaleTag(tag) ? termsPattern(namesIn(glossary.concepts, tag), 'gu') : undefined);
  return known.get(tag);
}

/** Words in runs that nothing but spaces and commas interrupts: a name, a mark or a stop ends a run. */
function runsOf(text: string, names: RegExp | undefined): readonly (readonly Word[])[] {
  const bare = names ? text.replace(names, (name) => '\uFFFC'.repeat(name.length)) : text;
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

const GROUPS = new WeakMap<readonly Passage[], ReadonlySet<string>>();

/** Every run of four words of the English article or file, once for its five translations. */
function groupsIn(source: readonly Passage[], glossary: Glossary): ReadonlySet<string> {
  const known = GROUPS.get(source);
  if (known) return known;
  const names = namesPattern(glossary, SOURCE_TAG);
  const groups = new Set(source.flatMap(({ text }) => runsOf(text, names).flatMap(groupsOf)));
  GROUPS.set(source, groups);
  return groups;
}

function leftRuns(text: string, groups: ReadonlySet<string>, names: RegExp | undefined): readonly Mistake[] {
  return runsOf(text, names).flatMap((run): readonly Mistake[] => {
    const starts = groupsOf(run).flatMap((group, index) => (groups.has(group) ? [index] : []));
    const [first] = starts;
    const last = starts.at(-1);
    if (first === undefined || last === undefined) return [];
    const at = run[first]?.at ?? 0;
    const end = run[last + RUN - 1]?.end ?? at;
    return [{ at, end, problem: `"${text.slice(at, end)}" is still English`, remedy: 'translate it' }];
  });
}

export const leftovers: Rule = {
  name: 'leftovers',
  checkPassage: ({ text, kind, marks }, { tag, glossary, english, source }) => {
    if (tag === SOURCE_TAG || kind === 'label') return [];
    const names = namesPattern(glossary, tag);
    const bare = names ? text.replace(names, '') : text;
    const words = (bare.match(WORD) ?? []).filter((word) => word.length > 1);
    if (english?.text === text && words.length >= 2 && marks.size === english.marks.size) {
      return [{ at: 0, end: text.length, problem: `"${text.trim()}" is still English`, remedy: 'translate it' }];
    }
    return words.length < RUN ? [] : leftRuns(text, groupsIn(source, glossary), names);
  },
};
