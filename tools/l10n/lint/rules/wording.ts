/** Habits of translated text, in the English and in each translation. The tables are data: see the folder of this name. */
import { MARK, type Mark } from '../../../../src/translation/text/text-segment.ts';
import { type Rule, type Violation, findAll } from './rule.ts';
import { DUTCH } from './wording/dutch.ts';
import { ENGLISH } from './wording/english.ts';
import { FRENCH } from './wording/french.ts';
import { DATE, type Habit, LABEL } from './wording/habit.ts';
import { SIMPLIFIED_CHINESE } from './wording/simplified-chinese.ts';
import { SWEDISH } from './wording/swedish.ts';
import { TRADITIONAL_CHINESE } from './wording/traditional-chinese.ts';

/** Maps languages to habits. The two Chinese scripts have their own. */
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

function faceOf(mark: Mark | undefined): string {
  if (mark?.kind === 'label') return LABEL;
  return mark?.kind === 'component' && mark.name === 'RuleDate' ? DATE : MARK;
}

/** The text with labels and dates as the patterns write them. */
const withFaces = (text: string, marks: ReadonlyMap<number, Mark>) =>
  marks.size === 0 ? text : text.replaceAll(MARK, (_, at: number) => faceOf(marks.get(at)));

/** For messages: marks as they look to an author. */
const shown = (found: string) => found.replaceAll(/[\uE000\uE001\uFFFC]/g, '…').trim();

/** A correct form with the capital letter of the words found. */
const likeFound = (right: string, found: string) =>
  /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right;

function violationsOf(
  text: string,
  { pattern, problem = 'isn’t idiomatic', hint, instead }: Habit,
): readonly Violation[] {
  return findAll(text, pattern, (found) => {
    const right = instead?.[found.toLowerCase()];
    const message = `"${shown(found)}" ${problem}`;
    return { message, hint: right === undefined ? hint : `write "${likeFound(right, found)}"` };
  });
}

export const wording: Rule = {
  name: 'wording',
  checkSegment: ({ text, kind, marks }, { language, script }) => {
    const faced = withFaces(text, marks);
    return habitsOf(language, script)
      .filter(({ kinds }) => (kinds ? kinds.includes(kind) : kind !== 'label'))
      .flatMap((habit) => violationsOf(faced, habit));
  },
};
