/** Types of article components. Their Astro files are separate, so that command-line tools can import this file. */
import type { BlockContent, PhrasingContent, Table, TableRow } from 'mdast';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { EDITION_IDS, type EditionId, figureIds, figureOf, readCalendarDate } from '../../../rules/index.ts';
import type { ComponentRule, ValuesByEdition } from '../../../translation/content-rules/components.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface ProseContext {
  readonly translator: SiteTranslator;
  readonly edition: EditionId;
}

/** One use of a component in an article. Its children are already converted to Markdown. */
export interface ComponentCall<Child> extends ProseContext {
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

/** Prints text inside a paragraph (`phrase`), or one or more blocks (`block`). */
export type MarkdownSerializer =
  | { readonly kind: 'phrase'; readonly print: (call: ComponentCall<PhrasingContent>) => readonly PhrasingContent[] }
  | { readonly kind: 'block'; readonly print: (call: ComponentCall<BlockContent>) => readonly BlockContent[] };

export interface ProseComponent {
  /** The attributes that the component takes, and their values. */
  readonly rule: ComponentRule;
  /** What translation tools show in place of the opening tag, such as "30 days". By default, the component's name. */
  readonly text?: (attributes: Attributes, context: ProseContext) => string;
  readonly markdown: MarkdownSerializer;
}

export const textNode = (value: string): PhrasingContent => ({ type: 'text', value });

/** A component that prints a text: the same on the page, in Markdown, and in translation tools. */
export function textComponent(rule: ComponentRule, text: (attributes: Attributes, context: ProseContext) => string) {
  return {
    rule,
    text,
    markdown: { kind: 'phrase', print: ({ attributes, ...context }) => [textNode(text(attributes, context))] },
  } as const satisfies ProseComponent;
}

/** A figure with its noun ("30 days") or, with `form="number"`, only the number, for compounds ("30-dagarsperiod"). */
export const figureComponent = (unit: 'days' | 'months' | 'points') =>
  textComponent(
    {
      required: ['of'],
      attributes: { of: inEachEdition((edition) => figureIds(edition, unit)), form: ['noun', 'number'] },
    },
    ({ of, form }, { translator, edition }) => {
      const figure = numberOf(edition, of);
      return form === 'number' ? String(figure) : translator.n(`figure.${unit}`, figure);
    },
  );

/** The caption is a bold paragraph above the table. */
export function tableNodes(caption: string, rows: readonly (readonly string[])[]): readonly BlockContent[] {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [textNode(cell)] })),
  });
  const table: Table = { type: 'table', children: rows.map(row) };
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [textNode(caption)] }] }, table];
}

/** Returns what's wrong with a date attribute, or undefined. */
export function refuseDate(text: string): string | undefined {
  const parsed = readCalendarDate(text);
  return parsed.ok ? undefined : `not a day (${parsed.refusal.reason}); write YYYY-MM-DD`;
}

/** Values of an attribute that depend on the article's edition. */
export const inEachEdition = (values: (edition: EditionId) => readonly string[]): ValuesByEdition => ({
  byEdition: Object.fromEntries(EDITION_IDS.map((edition) => [edition, values(edition)])),
});

/** @throws RangeError if there's no such figure, or if it's a range. Content validation reports that first. */
export function numberOf(edition: EditionId, id = ''): number {
  const { value } = figureOf(edition, id);
  if (typeof value === 'number') return value;
  throw new RangeError(`The figure "${id}" is a span.`);
}
