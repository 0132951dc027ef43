/**
 * What every component of MDX is in plain Markdown. A component that is new needs a form here: without one the
 * build stops at the first article that uses it, and a test says so before.
 */
import type { BlockContent, PhrasingContent, Table, TableRow } from 'mdast';
import { type LocaleTag, localeOf } from '../../../../i18n/locales.ts';
import { FIGURES, HOURS, NAMED_DAYS, OFFERS, POINTS, type RenewableOfferId } from '../../../../rules/index.ts';
import { type FigureForm, dayText, daysText, hoursText, pointsText } from '../figure-text.ts';
import { asText, measuresTable } from '../measures-table.ts';
import { type ExampleUse, workedExample } from '../worked-example.ts';

/** A component as an article calls it: its attributes, and what stands in it, already in Markdown. */
export interface ComponentCall<Child> {
  readonly tag: LocaleTag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Child[];
}

/** A component inside a line, or one that stands by itself. */
export type MarkdownForm =
  | { readonly kind: 'phrase'; readonly print: (call: ComponentCall<PhrasingContent>) => readonly PhrasingContent[] }
  | { readonly kind: 'block'; readonly print: (call: ComponentCall<BlockContent>) => readonly BlockContent[] };

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** @throws RangeError where a table has no such key; content validation has looked before, so this names the gap between them. */
function keyOf<Key extends string>(table: Readonly<Record<Key, unknown>>, name: string | undefined): Key {
  const found = Object.keys(table).find((key): key is Key => key === name);
  if (found === undefined) throw new RangeError(`"${name}" is none of ${Object.keys(table).join(', ')}.`);
  return found;
}

/** A component that prints one text. */
const phrase = (print: (attributes: Readonly<Record<string, string>>, tag: LocaleTag) => string): MarkdownForm => ({
  kind: 'phrase',
  print: ({ attributes, tag }) => [text(print(attributes, tag))],
});

const formOf = ({ form }: Readonly<Record<string, string>>): FigureForm => (form === 'number' ? 'number' : 'noun');

function tableOf(caption: string, rows: readonly (readonly string[])[]): readonly BlockContent[] {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  });
  const table: Table = { type: 'table', children: rows.map(row) };
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [text(caption)] }] }, table];
}

function exampleUse({ offer, anniversary, purchase }: Readonly<Record<string, string>>): ExampleUse {
  const known = keyOf(OFFERS, offer);
  const isRenewable = (id: typeof known): id is RenewableOfferId => OFFERS[id].renewsYearly;
  if (!isRenewable(known)) throw new RangeError(`"${known}" is not renewed.`);
  return purchase === undefined ? { offer: known, anniversary: anniversary ?? '' } : { offer: known, purchase };
}

export const MARKDOWN_FORMS: Readonly<Record<string, MarkdownForm>> = {
  RuleDays: phrase((attributes, tag) => daysText(tag, keyOf(FIGURES, attributes['of']), formOf(attributes))),
  RulePoints: phrase((attributes, tag) => pointsText(tag, keyOf(POINTS, attributes['of']), formOf(attributes))),
  RuleHours: phrase((attributes, tag) => hoursText(tag, keyOf(HOURS, attributes['of']))),
  RuleDate: phrase((attributes, tag) => dayText(tag, keyOf(NAMED_DAYS, attributes['of']))),
  UiLabel: {
    kind: 'phrase',
    print: ({ tag, children }) => {
      const { open, close, bold } = localeOf(tag).uiLabel;
      return bold ? [{ type: 'strong', children: [...children] }] : [text(open), ...children, text(close)];
    },
  },
  Note: { kind: 'block', print: ({ children }) => [{ type: 'blockquote', children: [...children] }] },
  MeasuresTable: {
    kind: 'block',
    print: ({ tag }) => {
      const { caption, headings, rows } = measuresTable(tag);
      // Sentences of a cell: what stands between two of them is the language's.
      const gap = localeOf(tag).sentenceSeparator;
      const cells = rows.map((row) => [
        asText(row.anniversaries),
        row.offers,
        row.relief,
        row.duties.map(asText).join(gap),
        asText(row.announced),
      ]);
      return tableOf(caption, [Object.values(headings), ...cells]);
    },
  },
  WorkedExample: {
    kind: 'block',
    print: ({ tag, attributes }) => {
      const { caption, headings, rows } = workedExample(tag, exampleUse(attributes));
      const { day, date, what } = headings;
      return tableOf(caption, [[day, date, what], ...rows.map((row) => [row.day, row.dateText, row.what])]);
    },
  },
};
