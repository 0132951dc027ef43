/**
 * Checks the words for "before" and "after". One wrong word reverses a rule of the policy; in Chinese, one wrong
 * character does (前, 後). Next to a period of time in an article, the word must agree with the policy. Next to a
 * placeholder of a string, the word must agree with the English.
 */
import { EDITIONS, type EditionId, type Side } from '../../../../src/rules/index.ts';
import type { InlineObject, TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { type LintContext, type Violation, type Rule } from './rule.ts';

/** The components that print a period of time, such as "30 days". */
const PERIODS: ReadonlySet<string> = new Set(['RuleDays', 'RuleHours', 'RuleMonths']);

interface Words {
  readonly before: string;
  readonly after: string;
}

/** Words that follow a period of time, with at most its unit in between: "30 days before". */
const FOLLOWING: Readonly<Record<string, Words>> = {
  en: { before: 'before|prior to|ahead of|preceding|earlier than', after: 'after|following|from' },
  fr: { before: 'avant|(?:qui )?précèd\\p{L}*|précédant', after: 'après|(?:qui )?suiv\\p{L}*|à compter' },
  sv: { before: 'före|innan|dessförinnan', after: 'efter|(?:som )?följer' },
  nl: { before: 'vóór|voor|voorafgaand|ervoor', after: 'na|erna|daarna|volgend' },
  zh: { before: '(?:之|以)?前', after: '(?:之|以)?[后後]' },
};

/** In Chinese, the word may also come before the period: 周年日前 15 天. */
const LEADING: Readonly<Record<string, Words>> = {
  zh: { before: '(?<!目)(?:之|以)?前(?:的)?(?:第)?', after: '(?:之|以)?[后後](?:的)?(?:第)?' },
};

/**
 * The units that may be between a number and the word. Hours are missing, because `RuleHours` prints its unit itself.
 */
const UNITS = 'days?|jours?|dagar|dagen|months?|mois|månader|maanden';

const PATTERNS = new Map<
  string,
  Readonly<Record<'following' | 'leading', Readonly<Record<Side, RegExp>> | undefined>>
>();

function patterns(language: string) {
  const known = PATTERNS.get(language);
  if (known) return known;
  const following = FOLLOWING[language];
  const leading = LEADING[language];
  const edge = language === 'zh' ? '' : '(?!\\p{L})';
  const gap = language === 'zh' ? '^\\s*[天日]?(?:內|内)?' : `^\\s*(?:${UNITS})?[\\s,]*`;
  const made = {
    following: following && {
      before: new RegExp(`${gap}(?:${following.before})${edge}`, 'iu'),
      after: new RegExp(`${gap}(?:${following.after})${edge}`, 'iu'),
    },
    leading: leading && {
      before: new RegExp(`(?:${leading.before})\\s*$`, 'u'),
      after: new RegExp(`(?:${leading.after})\\s*$`, 'u'),
    },
  };
  PATTERNS.set(language, made);
  return made;
}

/**
 * Finds the word for "before" or "after" next to an inline object (U+FFFC, which stands for a component or
 * placeholder).
 * @param at the index of the inline object in the text
 * @example directionBeside('\uFFFC days before', 0, 'en') // => { direction: 'before', word: 'days before' }
 */
export function directionBeside(
  text: string,
  at: number,
  language: string,
): { direction: Side; word: string } | undefined {
  const { following, leading } = patterns(language);
  const front = text.slice(Math.max(0, at - 8), at);
  const back = text.slice(at + 1, at + 32);
  for (const direction of ['before', 'after'] as const) {
    const lead = leading?.[direction].exec(front)?.[0];
    if (lead !== undefined) return { direction, word: lead.trim() };
  }
  for (const direction of ['before', 'after'] as const) {
    const follow = following?.[direction].exec(back)?.[0];
    if (follow !== undefined) return { direction, word: follow.trim() };
  }
  return undefined;
}

/** The direction next to a placeholder in the English; undefined if its occurrences in the segment don't agree. */
function saidInEnglish(english: TextSegment | undefined, name: string): Side | undefined {
  const said = [...(english?.inlineObjects ?? [])].flatMap(([at, inlineObject]) =>
    inlineObject.kind === 'placeholder' && inlineObject.name === name
      ? [directionBeside(english?.text ?? '', at, 'en')?.direction]
      : [],
  );
  return new Set(said).size === 1 ? said[0] : undefined;
}

/**
 * Whether a period is before or after its date; undefined if the editions that have the period don't agree.
 * @param id the ID of the period, for example `first-reminder`
 */
function sideOf(editions: readonly EditionId[], id: string): Side | undefined {
  const sides = editions.flatMap((edition) => {
    const { figures } = EDITIONS[edition];
    return Object.hasOwn(figures, id) ? [figures[id]?.side] : [];
  });
  return new Set(sides).size === 1 ? sides[0] : undefined;
}

function expected(
  inlineObject: InlineObject,
  { editions, english }: LintContext,
): { direction: Side; who: string } | undefined {
  if (inlineObject.kind === 'component' && PERIODS.has(inlineObject.name)) {
    const id = inlineObject.attributes['of'] ?? '';
    const direction = sideOf(editions, id);
    return direction && { direction, who: `the period "${id}" is ${direction} its date` };
  }
  if (inlineObject.kind !== 'placeholder') return undefined;
  const direction = saidInEnglish(english, inlineObject.name);
  return direction && { direction, who: `the English says "${direction}" next to {{${inlineObject.name}}}` };
}

export const direction: Rule = {
  name: 'direction',
  checkSegment: ({ text, inlineObjects }, context) =>
    [...inlineObjects].flatMap(([at, inlineObject]): readonly Violation[] => {
      const wanted = expected(inlineObject, context);
      const said = wanted && directionBeside(text, at, context.language);
      if (!wanted || !said || said.direction === wanted.direction) return [];
      return [
        {
          at,
          end: at + 1,
          message: `"${said.word}" means ${said.direction}, but ${wanted.who}`,
          hint: `write "${wanted.direction}", or use the correct period`,
        },
      ];
    }),
};
