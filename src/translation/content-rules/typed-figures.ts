/**
 * Figures typed as text: a number of days, months, hours, or points. If the policy has it, a component prints it; if not, it
 * may be wrong, and nothing would update it.
 */
import { EDITION_IDS, EDITIONS, type EditionId, type Unit as FigureUnit } from '../../rules/index.ts';
import { numberNeedles, numberPattern } from './number-words.ts';
import type { TextSegment } from '../text/text-segment.ts';
import { type Violation, findAll } from '../text/violation.ts';

interface Unit {
  /** What follows the number, with or without a space or hyphen. */
  readonly after: string;
  /** What the number may follow: "day 30". */
  readonly before?: string;
}

const UNITS: Readonly<Record<string, Readonly<Record<FigureUnit, Unit>>>> = {
  en: {
    days: { after: '(?:calendar |working |business |consecutive |full )?days?(?!\\p{L})', before: 'days?' },
    months: { after: 'months?(?!\\p{L})' },
    hours: { after: '(?:hours?|hrs?|h)(?!\\p{L})' },
    points: { after: 'points?(?!\\p{L})' },
  },
  fr: {
    days: { after: '(?:de )?(?:jours?|j)(?!\\p{L})', before: 'jours?' },
    months: { after: '(?:de )?mois(?!\\p{L})' },
    hours: { after: '(?:d’)?(?:heures?|h)(?!\\p{L})' },
    points: { after: 'points?(?!\\p{L})' },
  },
  sv: {
    days: { after: '(?:dagar|dagars\\p{L}*|dag|dygns?|dagarna)(?!\\p{L})', before: 'dag(?:en)?' },
    months: { after: '(?:månader|månaders\\p{L}*|månad|månaderna)(?!\\p{L})' },
    hours: { after: '(?:timmar|timmars\\p{L}*|timme|h)(?!\\p{L})' },
    points: { after: 'poäng(?:en)?(?!\\p{L})' },
  },
  nl: {
    days: { after: '(?:dagen|dag|daags\\p{L}*|kalenderdagen|werkdagen)(?!\\p{L})', before: 'dag' },
    months: { after: '(?:maanden|maand|maands\\p{L}*)(?!\\p{L})' },
    hours: { after: '(?:uren|uur|u)(?!\\p{L})' },
    points: { after: 'punten?(?!\\p{L})' },
  },
  zh: {
    days: { after: '[个個]?(?:自然|日历|日曆|工作)?[天日](?!期)' },
    months: { after: '[个個]月' },
    hours: { after: '[个個]?(?:小时|小時|钟头|鐘頭)' },
    points: { after: '[个個]?分(?![钟鐘之])' },
  },
};

/** What may be between a number and its unit, or between the two numbers of a range. */
const GAP = '[\\s-]*';
const TO = '\\s*(?:[-–—~～]|to|and|or|à|a|ou|et|till|och|eller|tot|en|of|到|至|或|和)\\s*';

const COMPONENTS: Readonly<Record<FigureUnit, string>> = {
  days: 'RuleDays',
  months: 'RuleMonths',
  hours: 'RuleHours',
  points: 'RulePoints',
};

interface Figure {
  readonly value: number;
  readonly unit: FigureUnit;
  readonly write: string;
}

/** The figures of an edition, or of all of them. "One day" isn't a figure: "a day earlier" isn't about the policy. */
const figuresOf = (edition: EditionId | undefined): readonly Figure[] =>
  (edition === undefined ? EDITION_IDS : [edition])
    .flatMap((id) => Object.entries(EDITIONS[id].figures))
    .flatMap(([id, { value, unit }]) =>
      [value].flat().map((one) => ({ value: one, unit, write: `<${COMPONENTS[unit]} of="${id}" />` })),
    )
    .filter(({ value }) => value > 1);

interface Search {
  /** Lowercase literals, one of which is in every text the pattern matches. */
  readonly needles: readonly string[];
  readonly pattern: RegExp;
  readonly message: string;
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
  unit: FigureUnit,
  language: string,
): { readonly number: string; readonly gap: string; readonly unit: string } {
  // 6 月 30 日 is a date, which another rule reports.
  const notInDate = language === 'zh' ? '(?<!月\\s?)' : '';
  const after = (UNITS[language] ?? UNITS['en'])?.[unit].after ?? '';
  return { number: notInDate + numberPattern(value, language), gap: GAP, unit: `(?:${after})` };
}

/** The language of the English articles. */
const SOURCE = 'en';
const UNIT_NAMES: readonly FigureUnit[] = ['days', 'months', 'hours', 'points'];

/**
 * Numbers in digits with a unit that no figure of the edition has. Only in English: translations are compared with it. In
 * words ("two days"), numbers are rarely about the policy.
 */
function searchForOthers(figures: readonly Figure[]): Search {
  const parts = UNIT_NAMES.flatMap((unit) => {
    const known = figures.filter((figure) => figure.unit === unit).map(({ value }) => value);
    const after = UNITS[SOURCE]?.[unit].after;
    return after ? [`(?!(?:${[0, 1, ...known].join('|')})(?!\\d))\\d{1,3}${GAP}(?:${after})`] : [];
  });
  return {
    needles: Array.from({ length: 10 }, (_, digit) => String(digit)),
    pattern: new RegExp(`(?<![\\d.,:/–-])(?:${parts.join('|')})`, 'giu'),
    message: "is a figure that the policy doesn't have",
    hint: "correct it, or add it with its fact to the figures of the article's edition in src/rules/editions",
  };
}

function searchesFor(language: string, edition: EditionId | undefined): Searches {
  const units = UNITS[language] ?? UNITS['en'];
  const typed = figuresOf(edition);
  const groups = Map.groupBy(typed, ({ value, unit }) => `${unit} ${value}`);
  const searches = [...groups.values()].flatMap((figures): readonly Search[] => {
    const [{ value, unit } = { value: 0, unit: 'days' as const }] = figures;
    const words = units?.[unit];
    if (!words) return [];
    const number = numberPattern(value, language);
    const figure = figureParts(value, unit, language);
    const parts = [`${figure.number}(?:${TO}[\\d０-９]+)?${figure.gap}${figure.unit}`];
    if (words.before) parts.push(`(?<!\\p{L})${words.before}\\s${number}`);
    const written = [...new Set(figures.map(({ write }) => write))];
    const message = 'is a figure of the policy typed as text';
    const hint = `print it with ${written.join(' or ')}`;
    return [{ needles: numberNeedles(value, language), pattern: new RegExp(parts.join('|'), 'giu'), message, hint }];
  });
  const unit = new RegExp(STEMS[language] ?? STEMS['en'] ?? '', 'i');
  return {
    unit,
    searches: [...searches, ...(edition === undefined || language !== SOURCE ? [] : [searchForOthers(typed)])],
  };
}

/** What the units of a language have in common, for a quick check. */
const STEMS: Readonly<Record<string, string>> = {
  en: 'day|month|hour|hr|point|\\dh',
  fr: 'jour|mois|heure|point|\\d[\\s\u00a0\u202f]?[hj]',
  sv: 'dag|dygn|månad|timm|poäng|\\d\\s?h',
  nl: 'dag|daag|maand|uren|uur|punt|\\d\\s?u',
  zh: '[天日分月]|小[时時]|[钟鐘]',
};
const SEARCHES = new Map<string, Searches>();

function searchesOf(language: string, edition: EditionId | undefined): Searches {
  const key = `${language} ${edition ?? ''}`;
  const made = SEARCHES.get(key) ?? searchesFor(language, edition);
  SEARCHES.set(key, made);
  return made;
}

const isInside = (one: Violation, other: Violation) => other !== one && other.at <= one.at && one.end <= other.end;

function hintFor(kind: TextSegment['kind']): string | undefined {
  if (kind === 'string') return 'give the message a placeholder, and pass it the figure from the rules';
  if (kind === 'heading') return "write it without the number: headings can't have components";
  return kind === 'title' || kind === 'description'
    ? "write it without the number: front matter can't have components"
    : undefined;
}

/**
 * Figures typed in a segment.
 * @param edition the edition that the article describes; undefined for a string, which may be about any
 */
export function typedFigures(
  { text, kind }: TextSegment,
  language: string,
  edition: EditionId | undefined,
): readonly Violation[] {
  const { unit, searches } = searchesOf(language, edition);
  if (kind === 'label' || !unit.test(text)) return [];
  const plain = text.toLowerCase();
  const near = searches.filter(({ needles }) => needles.some((needle) => plain.includes(needle)));
  const found = near.flatMap(({ pattern, message, hint }) =>
    findAll(text, pattern, (words) => ({ message: `"${words.trim()}" ${message}`, hint: hintFor(kind) ?? hint })),
  );
  // "48 to 72 hours" is one violation: a match inside another isn't reported again.
  return found.filter((one) => !found.some((other) => isInside(one, other)));
}
