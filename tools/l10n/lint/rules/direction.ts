/**
 * Checks the words for "before" and "after". One wrong word, or in Chinese, character (前, 後), reverses a rule. Next to
 * a period in an article, the word must agree with the policy; next to a placeholder, with the English text.
 */
import { EDITIONS, type EditionId, type Side } from '../../../../src/rules/index.ts';
import type { InlineObject, TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { type LintContext, type Violation, type Rule } from './rule.ts';

/** The components that print a period of time, such as "30 days". */
const PERIODS: ReadonlySet<string> = new Set(['RuleDays', 'RuleHours', 'RuleMonths']);

interface DirectionWords {
  readonly before: string;
  readonly after: string;
}

/** Words that follow a period of time, with at most its unit in between: "30 days before". */
const FOLLOWING_WORDS: Readonly<Record<string, DirectionWords>> = {
  en: { before: 'before|prior to|ahead of|preceding|earlier than', after: 'after|following|from' },
  fr: { before: 'avant|(?:qui )?précèd\\p{L}*|précédant', after: 'après|(?:qui )?suiv\\p{L}*|à compter' },
  sv: { before: 'före|innan|dessförinnan', after: 'efter|(?:som )?följer' },
  nl: { before: 'vóór|voor|voorafgaand|ervoor', after: 'na|erna|daarna|volgend' },
  zh: { before: '(?:之|以)?前', after: '(?:之|以)?[后後]' },
};

/** In Chinese, the word may also come before the period: 周年日前 15 天. */
const LEADING_WORDS: Readonly<Record<string, DirectionWords>> = {
  zh: { before: '(?<!目)(?:之|以)?前(?:的)?(?:第)?', after: '(?:之|以)?[后後](?:的)?(?:第)?' },
};

/** May be between a number and the word. Hours are missing, because `RuleHours` prints its unit itself. */
const UNITS = 'days?|jours?|dagar|dagen|months?|mois|månader|maanden';

const PATTERNS = new Map<
  string,
  Readonly<Record<'following' | 'leading', Readonly<Record<Side, RegExp>> | undefined>>
>();

function patternsOf(language: string) {
  const known = PATTERNS.get(language);
  if (known) return known;
  const followingWords = FOLLOWING_WORDS[language];
  const leadingWords = LEADING_WORDS[language];
  const wordEnd = language === 'zh' ? '' : '(?!\\p{L})';
  const unitBetween = language === 'zh' ? '^\\s*[天日]?(?:內|内)?' : `^\\s*(?:${UNITS})?[\\s,]*`;
  const made = {
    following: followingWords && {
      before: new RegExp(`${unitBetween}(?:${followingWords.before})${wordEnd}`, 'iu'),
      after: new RegExp(`${unitBetween}(?:${followingWords.after})${wordEnd}`, 'iu'),
    },
    leading: leadingWords && {
      before: new RegExp(`(?:${leadingWords.before})\\s*$`, 'u'),
      after: new RegExp(`(?:${leadingWords.after})\\s*$`, 'u'),
    },
  };
  PATTERNS.set(language, made);
  return made;
}

/**
 * Finds the direction next to the inline object (U+FFFC) at index `at`.
 * @example directionBeside('\uFFFC days before', 0, 'en') // => { direction: 'before', word: 'days before' }
 */
export function directionBeside(
  text: string,
  at: number,
  language: string,
): { direction: Side; word: string } | undefined {
  const { following, leading } = patternsOf(language);
  const textBefore = text.slice(Math.max(0, at - 8), at);
  const textAfter = text.slice(at + 1, at + 32);
  for (const direction of ['before', 'after'] as const) {
    const found = leading?.[direction].exec(textBefore)?.[0];
    if (found !== undefined) return { direction, word: found.trim() };
  }
  for (const direction of ['before', 'after'] as const) {
    const found = following?.[direction].exec(textAfter)?.[0];
    if (found !== undefined) return { direction, word: found.trim() };
  }
  return undefined;
}

/** The direction next to a placeholder in the English text. Undefined without a direction, or if it varies. */
function directionInEnglish(english: TextSegment | undefined, name: string): Side | undefined {
  const directions = [...(english?.inlineObjects ?? [])].flatMap(([at, inlineObject]) =>
    inlineObject.kind === 'placeholder' && inlineObject.name === name
      ? [directionBeside(english?.text ?? '', at, 'en')?.direction]
      : [],
  );
  return new Set(directions).size === 1 ? directions[0] : undefined;
}

/** Undefined if the editions that have the period, such as `first-reminder`, don't agree. */
function sideOf(editions: readonly EditionId[], id: string): Side | undefined {
  const sides = editions.flatMap((edition) => {
    const { figures } = EDITIONS[edition];
    return Object.hasOwn(figures, id) ? [figures[id]?.side] : [];
  });
  return new Set(sides).size === 1 ? sides[0] : undefined;
}

/** The direction that must be next to an inline object, with the reason; undefined if any direction may be there. */
function expectedDirection(
  inlineObject: InlineObject,
  { editions, english }: LintContext,
): { direction: Side; reason: string } | undefined {
  if (inlineObject.kind === 'component' && PERIODS.has(inlineObject.name)) {
    const id = inlineObject.attributes['of'] ?? '';
    const direction = sideOf(editions, id);
    return direction && { direction, reason: `the period "${id}" is ${direction} its date` };
  }
  if (inlineObject.kind !== 'placeholder') return undefined;
  const direction = directionInEnglish(english, inlineObject.name);
  return direction && { direction, reason: `the English says "${direction}" next to {{${inlineObject.name}}}` };
}

export const direction: Rule = {
  name: 'direction',
  checkSegment: ({ text, inlineObjects }, context) =>
    [...inlineObjects].flatMap(([at, inlineObject]): readonly Violation[] => {
      const expected = expectedDirection(inlineObject, context);
      const found = expected && directionBeside(text, at, context.language);
      if (!expected || !found || found.direction === expected.direction) return [];
      return [
        {
          at,
          end: at + 1,
          message: `"${found.word}" means ${found.direction}, but ${expected.reason}`,
          hint: `write "${expected.direction}", or use the correct period`,
        },
      ];
    }),
};
