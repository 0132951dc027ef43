/** Figures of the policy typed as text: a number of days, hours, or points that src/rules defines. */
import { FIGURES, HOURS, POINTS } from '../../../../src/rules/index.ts';
import { numberNeedles, numberPattern } from './number-words.ts';
import { type Violation, type Rule, findAll } from './rule.ts';

interface Unit {
  /** What follows the number, with or without a space or hyphen. */
  readonly after: string;
  /** What the number may follow: "day 30". */
  readonly before?: string;
}

const UNITS: Readonly<Record<string, Readonly<Record<'days' | 'hours' | 'points', Unit>>>> = {
  en: {
    days: { after: '(?:calendar |working |business |consecutive |full )?days?(?!\\p{L})', before: 'days?' },
    hours: { after: '(?:hours?|hrs?|h)(?!\\p{L})' },
    points: { after: 'points?(?!\\p{L})' },
  },
  fr: {
    days: { after: '(?:de )?(?:jours?|j)(?!\\p{L})', before: 'jours?' },
    hours: { after: '(?:d’)?(?:heures?|h)(?!\\p{L})' },
    points: { after: 'points?(?!\\p{L})' },
  },
  sv: {
    days: { after: '(?:dagar|dagars\\p{L}*|dag|dygns?|dagarna)(?!\\p{L})', before: 'dag(?:en)?' },
    hours: { after: '(?:timmar|timmars\\p{L}*|timme|h)(?!\\p{L})' },
    points: { after: 'poäng(?:en)?(?!\\p{L})' },
  },
  nl: {
    days: { after: '(?:dagen|dag|daags\\p{L}*|kalenderdagen|werkdagen)(?!\\p{L})', before: 'dag' },
    hours: { after: '(?:uren|uur|u)(?!\\p{L})' },
    points: { after: 'punten?(?!\\p{L})' },
  },
  zh: {
    days: { after: '[个個]?(?:自然|日历|日曆|工作)?[天日](?!期)' },
    hours: { after: '[个個]?(?:小时|小時|钟头|鐘頭)' },
    points: { after: '[个個]?分(?![钟鐘之])' },
  },
};

/** What may be between a number and its unit, or between the two numbers of a range. */
const GAP = '[\\s-]*';
const TO = '\\s*(?:[-–—~～]|to|and|or|à|a|ou|et|till|och|eller|tot|en|of|到|至|或|和)\\s*';

interface Figure {
  readonly value: number;
  readonly unit: 'days' | 'hours' | 'points';
  readonly write: string;
}

/** "One day" isn't a figure: "a day earlier" isn't about the policy. */
const FIGURES_TYPED: readonly Figure[] = [
  ...Object.entries(FIGURES).map(([id, { days }]): Figure => ({
    value: days,
    unit: 'days',
    write: `<RuleDays of="${id}" />`,
  })),
  ...Object.entries(HOURS).flatMap(([id, { from, to }]): readonly Figure[] =>
    [from, to].map((value) => ({ value, unit: 'hours', write: `<RuleHours of="${id}" />` })),
  ),
  ...Object.entries(POINTS).map(([id, { points }]): Figure => ({
    value: points,
    unit: 'points',
    write: `<RulePoints of="${id}" />`,
  })),
].filter(({ value }) => value > 1);

interface Search {
  /** Lowercase literals, one of which is in every text the pattern matches. */
  readonly needles: readonly string[];
  readonly pattern: RegExp;
  readonly hint: string;
}

interface Searches {
  /** The words for units: a text without any isn't searched further. */
  readonly unit: RegExp;
  readonly searches: readonly Search[];
}

/** Sources of patterns for a figure in a language: its number, what may be between, its unit. */
export function figureParts(
  value: number,
  unit: Figure['unit'],
  language: string,
): { readonly number: string; readonly gap: string; readonly unit: string } {
  // 6 月 30 日 is a date, which another rule reports.
  const notInDate = language === 'zh' ? '(?<!月\\s?)' : '';
  const after = (UNITS[language] ?? UNITS['en'])?.[unit].after ?? '';
  return { number: notInDate + numberPattern(value, language), gap: GAP, unit: `(?:${after})` };
}

function searchesFor(language: string): Searches {
  const units = UNITS[language] ?? UNITS['en'];
  const groups = Map.groupBy(FIGURES_TYPED, ({ value, unit }) => `${unit} ${value}`);
  const searches = [...groups.values()].flatMap((figures): readonly Search[] => {
    const [{ value, unit } = { value: 0, unit: 'days' as const }] = figures;
    const words = units?.[unit];
    if (!words) return [];
    const number = numberPattern(value, language);
    const figure = figureParts(value, unit, language);
    const parts = [`${figure.number}(?:${TO}[\\d０-９]+)?${figure.gap}${figure.unit}`];
    if (words.before) parts.push(`(?<!\\p{L})${words.before}\\s${number}`);
    const written = [...new Set(figures.map(({ write }) => write))];
    const hint = `print it with ${written.join(' or ')}`;
    return [{ needles: numberNeedles(value, language), pattern: new RegExp(parts.join('|'), 'giu'), hint }];
  });
  const unit = new RegExp(STEMS[language] ?? STEMS['en'] ?? '', 'i');
  return { unit, searches };
}

/** What the units of a language have in common, for a quick check. */
const STEMS: Readonly<Record<string, string>> = {
  en: 'day|hour|hr|point|\\dh',
  fr: 'jour|heure|point|\\d[\\s\u00a0\u202f]?[hj]',
  sv: 'dag|dygn|timm|poäng|\\d\\s?h',
  nl: 'dag|daag|uren|uur|punt|\\d\\s?u',
  zh: '[天日分]|小[时時]|[钟鐘]',
};
const SEARCHES = new Map<string, Searches>();

function searchesOf(language: string): Searches {
  const made = SEARCHES.get(language) ?? searchesFor(language);
  SEARCHES.set(language, made);
  return made;
}

const isInside = (one: Violation, other: Violation) => other !== one && other.at <= one.at && one.end <= other.end;

function checkFigures(
  text: string,
  plain: string,
  language: string,
  hintInStrings: string | undefined,
): readonly Violation[] {
  const { unit, searches } = searchesOf(language);
  if (!unit.test(text)) return [];
  const near = searches.filter(({ needles }) => needles.some((needle) => plain.includes(needle)));
  const found = near.flatMap(({ pattern, hint }) =>
    findAll(text, pattern, (words) => ({
      message: `"${words.trim()}" is a figure of the policy typed as text`,
      hint: hintInStrings ?? hint,
    })),
  );
  // "48 to 72 hours" is one violation: a match inside another isn't reported again.
  return found.filter((one) => !found.some((other) => isInside(one, other)));
}

export const figures: Rule = {
  name: 'figures',
  checkSegment: ({ text, kind }, { language, plain }) =>
    kind === 'label'
      ? []
      : checkFigures(
          text,
          plain,
          language,
          kind === 'string'
            ? 'give the message a placeholder, and pass it the figure from the rules'
            : kind === 'title' || kind === 'description'
              ? "write it without the number: front matter can't have components"
              : undefined,
        ),
};
