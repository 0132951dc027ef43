/** What the site knows about a component of articles, besides its Astro component. Runs in Node, without Astro. */
import type { BlockContent, PhrasingContent, Table, TableRow } from 'mdast';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { EDITION_IDS, type EditionId, figureIds, figureOf, readCalendarDate } from '../../../rules/index.ts';
import type { ComponentRule, ValuesByEdition } from '../../../translation/content-rules/components.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What components print from: the strings of the article's language, and its edition of the policy. */
export interface ProseContext {
  readonly translator: SiteTranslator;
  readonly edition: EditionId;
}

/** A component as an article uses it: its attributes, and its content already in Markdown. */
export interface ComponentCall<Child> extends ProseContext {
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

/** A component inside a paragraph, or one that is a block. */
export type MarkdownSerializer =
  | { readonly kind: 'phrase'; readonly print: (call: ComponentCall<PhrasingContent>) => readonly PhrasingContent[] }
  | { readonly kind: 'block'; readonly print: (call: ComponentCall<BlockContent>) => readonly BlockContent[] };

export interface ProseComponent {
  /** The attributes that the component takes, and their values. */
  readonly rule: ComponentRule;
  /** What translation tools show in place of the component's opening tag. The component's name, if there is nothing to show. */
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

/**
 * A component that prints a figure of the article's edition with its noun: "30 days". With `form="number"` it prints only
 * the number, for compounds such as "30-dagarsperiod".
 */
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

/** A table under its caption. */
export function tableNodes(caption: string, rows: readonly (readonly string[])[]): readonly BlockContent[] {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [textNode(cell)] })),
  });
  const table: Table = { type: 'table', children: rows.map(row) };
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [textNode(caption)] }] }, table];
}

/** For attributes whose value is a date: what's wrong with it, if anything. */
export function refuseDate(text: string): string | undefined {
  const reading = readCalendarDate(text);
  return reading.ok ? undefined : `not a day (${reading.refusal.reason}); write YYYY-MM-DD`;
}

/** Values of an attribute that depend on the article's edition. */
export const inEachEdition = (values: (edition: EditionId) => readonly string[]): ValuesByEdition => ({
  byEdition: Object.fromEntries(EDITION_IDS.map((edition) => [edition, values(edition)])),
});

/**
 * A figure of the article's edition that is a single number.
 * @throws RangeError if the edition has no such figure. Content validation reports that first.
 */
export function numberOf(edition: EditionId, id = ''): number {
  const { value } = figureOf(edition, id);
  if (typeof value === 'number') return value;
  throw new RangeError(`The figure "${id}" is a span.`);
}
