/** Finds wording that sounds translated, in every language. The `wording` folder has a table per language. */
import { OBJECT_REPLACEMENT, type InlineObject } from '../../../../src/translation/text/text-segment.ts';
import { type Rule, type Violation, findAll } from './rule.ts';
import { DUTCH } from './wording/dutch.ts';
import { ENGLISH } from './wording/english.ts';
import { FRENCH } from './wording/french.ts';
import { DATE, type Habit, LABEL } from './wording/habit.ts';
import { SIMPLIFIED_CHINESE } from './wording/simplified-chinese.ts';
import { SWEDISH } from './wording/swedish.ts';
import { TRADITIONAL_CHINESE } from './wording/traditional-chinese.ts';

/** Maps languages to habits. Chinese has a table for each of its two scripts. */
export const HABITS: Readonly<Record<string, readonly Habit[]>> = {
  en: ENGLISH,
  fr: FRENCH,
  sv: SWEDISH,
  nl: DUTCH,
  'zh-Hans': SIMPLIFIED_CHINESE,
  'zh-Hant': TRADITIONAL_CHINESE,
};

/** The habits of a language; none for a language without a table. */
const habitsOf = (language: string, script: string) => HABITS[`${language}-${script}`] ?? HABITS[language] ?? [];

function patternCharacterOf(inlineObject: InlineObject | undefined): string {
  if (inlineObject?.kind === 'label') return LABEL;
  return inlineObject?.kind === 'component' && inlineObject.name === 'RuleDate' ? DATE : OBJECT_REPLACEMENT;
}

/** Replaces labels and dates with the characters that patterns use for them: `LABEL` and `DATE`. */
const withPatternCharacters = (text: string, inlineObjects: ReadonlyMap<number, InlineObject>) =>
  inlineObjects.size === 0
    ? text
    : text.replaceAll(OBJECT_REPLACEMENT, (_, at: number) => patternCharacterOf(inlineObjects.get(at)));

/** The found words for a message. Each inline object becomes "…". */
const shown = (found: string) => found.replaceAll(/[\uE000\uE001\uFFFC]/g, '…').trim();

const capitalizedLike = (right: string, found: string) =>
  /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right;

function violationsOf(
  text: string,
  { pattern, problem = 'isn’t idiomatic', hint, instead }: Habit,
): readonly Violation[] {
  return findAll(text, pattern, (found) => {
    const right = instead?.[found.toLowerCase()];
    const message = `"${shown(found)}" ${problem}`;
    return { message, hint: right === undefined ? hint : `write "${capitalizedLike(right, found)}"` };
  });
}

export const wording: Rule = {
  name: 'wording',
  checkSegment: ({ text, kind, inlineObjects }, { language, script }) => {
    const textForPatterns = withPatternCharacters(text, inlineObjects);
    return habitsOf(language, script)
      .filter(({ kinds }) => (kinds ? kinds.includes(kind) : kind !== 'label'))
      .flatMap((habit) => violationsOf(textForPatterns, habit));
  },
};
