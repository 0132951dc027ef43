/**
 * Finds hard-coded figures, such as "30 days". If the policy has the figure, a component should print it. If not, it
 * may be wrong, and nothing would update it.
 */
import { EDITIONS, EDITION_IDS, type EditionId, type Unit } from '../../rules/index.ts';
import type { SegmentKind, TextSegment } from '../text/text-segment.ts';
import { type Violation, findAll } from '../text/violation.ts';
import { numberNeedles, numberPattern } from './number-words.ts';
import { STEMS, UNITS } from './unit-words.ts';

/** What may be between a number and its unit. */
const GAP = '[\\s-]*';
/** What may be between the two numbers of a range. */
const RANGE_SEPARATOR = '\\s*(?:[-–—~～]|to|and|or|à|a|ou|et|till|och|eller|tot|en|of|到|至|或|和)\\s*';

interface PrintableFigure {
  readonly value: number;
  readonly unit: Unit;
  readonly markup: string;
}

/** The components of articles that print figures. */
export const FIGURE_COMPONENTS: Readonly<Record<Unit, string>> = {
  days: 'RuleDays',
  hours: 'RuleHours',
  points: 'RulePoints',
  months: 'RuleMonths',
};

/** The figures of an edition, except 0 and 1 ("a day earlier" isn't about the policy). A span counts as two. */
function figuresOf(edition: EditionId): readonly PrintableFigure[] {
  return Object.entries(EDITIONS[edition].figures)
    .flatMap(([id, { value, unit }]): readonly PrintableFigure[] => {
      const markup = `<${FIGURE_COMPONENTS[unit]} of="${id}" />`;
      return [value].flat().map((one) => ({ value: one, unit, markup }));
    })
    .filter(({ value }) => value > 1);
}

interface Search {
  /** Lowercase strings for a quick check. Every text that the pattern matches has at least one. */
  readonly needles: readonly string[];
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
}

interface Searches {
  /** A quick check: a text without a unit, such as "day", isn't searched further. */
  readonly unit: RegExp;
  readonly searches: readonly Search[];
}

/** Pattern sources for what may be between a number and a unit, and for the unit's words. */
export function unitParts(unit: Unit, language: string): { readonly gap: string; readonly unit: string } {
  const after = (UNITS[language] ?? UNITS['en'])?.[unit].after ?? '';
  return { gap: GAP, unit: `(?:${after})` };
}

/** Regular expression sources for a figure in a language: its number, its unit, and what may be between them. */
export function figureParts(
  value: number,
  unit: Unit,
  language: string,
): { readonly number: string; readonly gap: string; readonly unit: string } {
  // 6 月 30 日 is a date, which another rule checks.
  const notInDate = language === 'zh' ? '(?<!月\\s?)' : '';
  return { number: notInDate + numberPattern(value, language), ...unitParts(unit, language) };
}

/** The language of the English articles. */
const SOURCE_LANGUAGE = 'en';
const UNIT_NAMES: readonly Unit[] = ['days', 'months', 'hours', 'points'];

/**
 * Creates a search for numbers with a unit that aren't a figure of any edition: an article can mention another program.
 * Only for English, because translations are compared with it, and only for digits, because numbers in words ("two
 * days") are rarely about the policy.
 */
function searchForUnknownFigures(): Search {
  const figures = EDITION_IDS.flatMap(figuresOf);
  const parts = UNIT_NAMES.flatMap((unit) => {
    const known = figures.filter((figure) => figure.unit === unit).map(({ value }) => value);
    const after = UNITS[SOURCE_LANGUAGE]?.[unit].after;
    return after ? [`(?!(?:${[0, 1, ...known].join('|')})(?!\\d))\\d{1,3}${GAP}(?:${after})`] : [];
  });
  return {
    needles: Array.from({ length: 10 }, (_, digit) => String(digit)),
    pattern: new RegExp(`(?<![\\d.,:/–-])(?:${parts.join('|')})`, 'giu'),
    message: "is a figure that the policy doesn't have",
    hint: "spell it out if it isn't part of a rule; otherwise, correct it, or add it with its fact to the figures of the article's edition in src/rules/editions",
  };
}

function createSearches(language: string, editions: readonly EditionId[]): Searches {
  const units = UNITS[language] ?? UNITS['en'];
  const groups = Map.groupBy(editions.flatMap(figuresOf), ({ value, unit }) => `${unit} ${value}`);
  const searches = [...groups.values()].flatMap((figures): readonly Search[] => {
    const [first] = figures;
    const unitWords = first && units?.[first.unit];
    if (!unitWords) return [];
    const number = numberPattern(first.value, language);
    const figure = figureParts(first.value, first.unit, language);
    const parts = [`${figure.number}(?:${RANGE_SEPARATOR}[\\d０-９]+)?${figure.gap}${figure.unit}`];
    if (unitWords.before) parts.push(`(?<!\\p{L})${unitWords.before}\\s${number}`);
    const components = [...new Set(figures.map(({ markup }) => markup))];
    const message = 'is a figure of the policy typed as text';
    const hint = `print it with ${components.join(' or ')}`;
    return [
      { needles: numberNeedles(first.value, language), pattern: new RegExp(parts.join('|'), 'giu'), message, hint },
    ];
  });
  const unit = new RegExp(STEMS[language] ?? STEMS['en'] ?? '', 'i');
  // An article has one edition, while strings have all of them.
  const moreSearches = language === SOURCE_LANGUAGE && editions.length === 1 ? [searchForUnknownFigures()] : [];
  return { unit, searches: [...searches, ...moreSearches] };
}

const SEARCH_CACHE = new Map<string, Searches>();

function searchesOf(language: string, editions: readonly EditionId[]): Searches {
  const key = [language, ...editions].join(' ');
  const searches = SEARCH_CACHE.get(key) ?? createSearches(language, editions);
  SEARCH_CACHE.set(key, searches);
  return searches;
}

const isInside = (one: Violation, other: Violation) => other !== one && other.at <= one.at && one.end <= other.end;

/** Hints for places in which the figure's component can't be used. */
const OTHER_HINTS: Readonly<Partial<Record<SegmentKind, string>>> = {
  string: 'give the message a placeholder, and pass it the figure from the rules',
  title: "write it without the number: front matter can't have components",
  description: "write it without the number: front matter can't have components",
  heading: "write it without the number: headings can't have components",
};

/**
 * Finds figures that are hard-coded in a segment.
 * @param editions the edition that the article is about; for strings, all of them
 */
export function typedFigures(
  { text, kind }: TextSegment,
  language: string,
  editions: readonly EditionId[],
): readonly Violation[] {
  const { unit, searches } = searchesOf(language, editions);
  if (kind === 'label' || !unit.test(text)) return [];
  const lowercase = text.toLowerCase();
  const possible = searches.filter(({ needles }) => needles.some((needle) => lowercase.includes(needle)));
  const found = possible.flatMap(({ pattern, message, hint }) =>
    findAll(text, pattern, (words) => ({ message: `"${words.trim()}" ${message}`, hint: OTHER_HINTS[kind] ?? hint })),
  );
  // "48 to 72 hours" is one violation: a match inside another isn't reported again.
  return found.filter((one) => !found.some((other) => isInside(one, other)));
}
