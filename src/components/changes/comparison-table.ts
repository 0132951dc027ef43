/** For the page and its Markdown endpoint. The rules provide the figures and the sources. */
import type { SiteTranslator } from '../../i18n/keys.ts';
import { createDateFormat } from '../../i18n/format.ts';
import {
  EDITIONS,
  EDITION_IDS,
  type EditionId,
  type Figure,
  type Unit,
  compareEditions,
  type Source,
  readCalendarDate,
} from '../../rules/index.ts';

export interface ComparedCell {
  readonly edition: EditionId;
  readonly text: string;
  /** The language of the text, if it isn't the page's: English if the translation is missing. */
  readonly lang: string | undefined;
  readonly isUncertain: boolean;
  /** The IDs of facts in docs/policy.md, such as `N10–N12`. */
  readonly facts: string;
}

export interface ComparedRow {
  readonly topic: string;
  readonly title: string;
  /** Like a cell's `lang`. */
  readonly lang: string | undefined;
  readonly cells: readonly ComparedCell[];
}

const UNIT_KEYS = { days: 'figure.days', months: 'figure.months', points: 'figure.points' } as const;

const hasUnitKey = (unit: Unit): unit is keyof typeof UNIT_KEYS => Object.hasOwn(UNIT_KEYS, unit);

/** Each text has only some of these placeholders, but the type requires all. */
const EMPTY_FIGURES = {
  opens: '',
  closes: '',
  before: '',
  after: '',
  first: '',
  final: '',
  cycle: '',
  points: '',
  months: '',
};

/** @throws RangeError for a range ("48 to 72 hours") or a figure in hours, because there's no message for them */
function figureText({ n }: SiteTranslator, { value, unit }: Figure): string {
  if (typeof value === 'number' && hasUnitKey(unit)) return n(UNIT_KEYS[unit], value);
  throw new RangeError(`The comparison has no text for a figure in ${unit}.`);
}

export function readComparison(translator: SiteTranslator): readonly ComparedRow[] {
  const { t, langOf } = translator;
  return compareEditions().map(({ topic, cells }) => ({
    topic,
    title: t(`changes.topic.${topic}`),
    lang: langOf(`changes.topic.${topic}`),
    cells: cells.map(({ edition, figures, isUncertain, facts }) => {
      const entries = Object.entries(figures).map(([name, figure]) => [name, figureText(translator, figure)] as const);
      const values = { ...EMPTY_FIGURES, ...Object.fromEntries(entries) };
      return {
        edition,
        text: t(`changes.${topic}.${edition}`, values),
        lang: langOf(`changes.${topic}.${edition}`),
        isUncertain,
        facts: facts.replaceAll('-', '–'),
      };
    }),
  }));
}

/** The sources of all editions. `dateText` is a day, a month, or a year in the reader's format. */
export function readSources(tag: string): readonly (Source & { readonly dateText: string })[] {
  const format = createDateFormat(tag);
  const dateText = (date: string): string => {
    const day = readCalendarDate(date);
    if (day.ok) return format.long(day.value);
    const month = readCalendarDate(`${date}-01`);
    return month.ok ? format.monthYear(month.value) : date;
  };
  return EDITION_IDS.flatMap((edition) => EDITIONS[edition].sources).map((source) => ({
    ...source,
    dateText: dateText(source.date),
  }));
}
