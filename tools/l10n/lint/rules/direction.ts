/**
 * "Before" and "after": one wrong word reverses a rule, and in Chinese one character does (前, 後). The word next to a
 * period must agree with the rules; next to a placeholder of a string, with the English.
 */
import type { Mark, TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { type Violation, type Rule } from './rule.ts';

type Direction = 'before' | 'after';

/** Whether a period of the rules is before or after its date. facts 4, 5, 9, 12, 33, 36, 72, 75, 77, 85 */
const RULES_SAY: Readonly<Record<string, Direction>> = {
  'first-reminder': 'before',
  'pmc-window': 'before',
  'window-opens': 'after',
  'final-reminder': 'after',
  window: 'after',
  cycle: 'after',
  'unpaid-order': 'after',
  'user-benefits': 'after',
  invoice: 'after',
  'replacement-token': 'after',
  'visual-studio-seat': 'after',
};

interface Words {
  readonly before: string;
  readonly after: string;
}

/** Words that follow a period, with at most two words between. */
const FOLLOWING: Readonly<Record<string, Words>> = {
  en: { before: 'before|prior to|ahead of|preceding|earlier than', after: 'after|following|from' },
  fr: { before: 'avant|(?:qui )?précèd\\p{L}*|précédant', after: 'après|(?:qui )?suiv\\p{L}*|à compter' },
  sv: { before: 'före|innan|dessförinnan', after: 'efter|(?:som )?följer' },
  nl: { before: 'vóór|voor|voorafgaand|ervoor', after: 'na|erna|daarna|volgend' },
  zh: { before: '(?:之|以)?前', after: '(?:之|以)?[后後]' },
};

/** In Chinese, the word may also come first: 周年日前 15 天. */
const LEADING: Readonly<Record<string, Words>> = {
  zh: { before: '(?<!目)(?:之|以)?前(?:的)?(?:第)?', after: '(?:之|以)?[后後](?:的)?(?:第)?' },
};

const PATTERNS = new Map<
  string,
  Readonly<Record<'following' | 'leading', Readonly<Record<Direction, RegExp>> | undefined>>
>();

function patterns(language: string) {
  const known = PATTERNS.get(language);
  if (known) return known;
  const following = FOLLOWING[language];
  const leading = LEADING[language];
  const edge = language === 'zh' ? '' : '(?!\\p{L})';
  const gap = language === 'zh' ? '^\\s*[天日]?(?:內|内)?' : '^\\s*(?:days?|jours?|dagar|dagen)?[\\s,]*';
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

/** The direction word next to a mark, and its direction. */
function directionBeside(
  text: string,
  at: number,
  language: string,
): { direction: Direction; word: string } | undefined {
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

/** The direction of a placeholder in the English, if it's the same for every placeholder of that name. */
function saidInEnglish(english: TextSegment | undefined, name: string): Direction | undefined {
  const said = [...(english?.marks ?? [])].flatMap(([at, mark]) =>
    mark.kind === 'placeholder' && mark.name === name
      ? [directionBeside(english?.text ?? '', at, 'en')?.direction]
      : [],
  );
  return new Set(said).size === 1 ? said[0] : undefined;
}

function expected(mark: Mark, english: TextSegment | undefined): { direction: Direction; who: string } | undefined {
  if (mark.kind === 'component' && mark.name === 'RuleDays') {
    const direction = RULES_SAY[mark.attributes['of'] ?? ''];
    return direction && { direction, who: `the period "${mark.attributes['of'] ?? ''}" is ${direction} its date` };
  }
  if (mark.kind !== 'placeholder') return undefined;
  const direction = saidInEnglish(english, mark.name);
  return direction && { direction, who: `the English says "${direction}" next to {{${mark.name}}}` };
}

export const direction: Rule = {
  name: 'direction',
  checkSegment: ({ text, marks }, { language, english }) =>
    [...marks].flatMap(([at, mark]): readonly Violation[] => {
      const wanted = expected(mark, english);
      const said = wanted && directionBeside(text, at, language);
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
