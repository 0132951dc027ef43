/**
 * The types of the components that articles can use: their attributes, their text, and their Markdown. Their Astro
 * components are separate, so that command-line tools can import this file without Astro.
 */
import type { BlockContent, PhrasingContent, Table, TableRow } from 'mdast';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { EDITION_IDS, type EditionId, figureIds, figureOf, readCalendarDate } from '../../../rules/index.ts';
import type { ComponentRule, ValuesByEdition } from '../../../translation/content-rules/components.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What the text of a component depends on: the language (the translator), and the article's edition of the policy. */
export interface ProseContext {
  readonly translator: SiteTranslator;
  readonly edition: EditionId;
}

/** One use of a component in an article: its attributes, and its children, which are already converted to Markdown. */
export interface ComponentCall<Child> extends ProseContext {
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

/** Prints a component as Markdown: as text inside a paragraph (`phrase`), or as one or more blocks (`block`). */
export type MarkdownSerializer =
  | { readonly kind: 'phrase'; readonly print: (call: ComponentCall<PhrasingContent>) => readonly PhrasingContent[] }
  | { readonly kind: 'block'; readonly print: (call: ComponentCall<BlockContent>) => readonly BlockContent[] };

export interface ProseComponent {
  /** The attributes that the component takes, and their values. */
  readonly rule: ComponentRule;
  /**
   * What translation tools show in place of the component's opening tag, such as "30 days". If this is left out, they
   * show the component's name.
   */
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
 * A component that prints a figure of the article's edition with its noun: "30 days". With `form="number"` it prints
 * only the number, for compounds such as "30-dagarsperiod".
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

/** A table, and its caption as a bold paragraph above it. */
export function tableNodes(caption: string, rows: readonly (readonly string[])[]): readonly BlockContent[] {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [textNode(cell)] })),
  });
  const table: Table = { type: 'table', children: rows.map(row) };
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [textNode(caption)] }] }, table];
}

/** Checks an attribute whose value must be a date. Returns what's wrong with it, or undefined. */
export function refuseDate(text: string): string | undefined {
  const parsed = readCalendarDate(text);
  return parsed.ok ? undefined : `not a day (${parsed.refusal.reason}); write YYYY-MM-DD`;
}

/** Values of an attribute that depend on the article's edition. */
export const inEachEdition = (values: (edition: EditionId) => readonly string[]): ValuesByEdition => ({
  byEdition: Object.fromEntries(EDITION_IDS.map((edition) => [edition, values(edition)])),
});

/**
 * The value of a figure that's a single number, unlike a span such as "48 to 72 hours".
 * @throws RangeError if the edition has no such figure. Content validation reports that first.
 */
export function numberOf(edition: EditionId, id = ''): number {
  const { value } = figureOf(edition, id);
  if (typeof value === 'number') return value;
  throw new RangeError(`The figure "${id}" is a span.`);
}
