/** The editions side by side, in words: for the page and its Markdown endpoint. The figures come from the rules. */
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
  readonly isUncertain: boolean;
  /** The IDs of facts in docs/policy.md. */
  readonly facts: string;
}

export interface ComparedRow {
  readonly topic: string;
  readonly title: string;
  readonly cells: readonly ComparedCell[];
}

const NOUN = { days: 'figure.days', months: 'figure.months', points: 'figure.points' } as const;

const isCounted = (unit: Unit): unit is keyof typeof NOUN => Object.hasOwn(NOUN, unit);

/** The placeholders of all texts. A text only has some of them. */
const NO_FIGURES = {
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

/** @throws RangeError for a span and for hours, which no text has */
function figureText({ n }: SiteTranslator, { value, unit }: Figure): string {
  if (typeof value === 'number' && isCounted(unit)) return n(NOUN[unit], value);
  throw new RangeError(`The comparison has no text for a figure in ${unit}.`);
}

/** @example readComparison(translator)[0] // => { topic: 'window', title: 'Renewal window', cells: [{ text: 'The window opens 1 day after …' }, …] } */
export function readComparison(translator: SiteTranslator): readonly ComparedRow[] {
  const { t } = translator;
  return compareEditions().map(({ topic, cells }) => ({
    topic,
    title: t(`changes.topic.${topic}`),
    cells: cells.map(({ edition, figures, isUncertain, facts }) => {
      const entries = Object.entries(figures).map(([name, figure]) => [name, figureText(translator, figure)] as const);
      const values = { ...NO_FIGURES, ...Object.fromEntries(entries) };
      return {
        edition,
        text: t(`changes.${topic}.${edition}`, values),
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
