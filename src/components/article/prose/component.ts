/** What the site knows about a component of articles, besides its Astro component. Runs in Node, without Astro. */
import type { BlockContent, PhrasingContent, Table, TableRow } from 'mdast';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { readCalendarDate } from '../../../rules/index.ts';
import type { ComponentRule } from '../../../translation/content-rules/components.ts';

export type Attributes = Readonly<Record<string, string>>;

/** A component as an article uses it: its attributes, and its content already in Markdown. */
export interface ComponentCall<Child> {
  readonly attributes: Attributes;
  readonly children: readonly Child[];
  readonly translator: SiteTranslator;
}

/** A component inside a paragraph, or one that is a block. */
export type MarkdownSerializer =
  | { readonly kind: 'phrase'; readonly print: (call: ComponentCall<PhrasingContent>) => readonly PhrasingContent[] }
  | { readonly kind: 'block'; readonly print: (call: ComponentCall<BlockContent>) => readonly BlockContent[] };

export interface ProseComponent {
  /** The attributes it takes, and their values. */
  readonly rule: ComponentRule;
  /** What translation tools show in place of its opening tag. Its name, if there is nothing to show. */
  readonly text?: (attributes: Attributes, translator: SiteTranslator) => string;
  readonly markdown: MarkdownSerializer;
}

export const textNode = (value: string): PhrasingContent => ({ type: 'text', value });

/** A component that prints a text: the same on the page, in Markdown, and in translation tools. */
export function textComponent(
  rule: ComponentRule,
  text: (attributes: Attributes, translator: SiteTranslator) => string,
) {
  return {
    rule,
    text,
    markdown: { kind: 'phrase', print: ({ attributes, translator }) => [textNode(text(attributes, translator))] },
  } as const satisfies ProseComponent;
}

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

/** @throws RangeError if a table has no such key. Content validation reports that first. */
export function keyOf<Key extends string>(table: Readonly<Record<Key, unknown>>, name: string | undefined): Key {
  const found = Object.keys(table).find((key): key is Key => key === name);
  if (found === undefined) throw new RangeError(`"${name}" isn't one of ${Object.keys(table).join(', ')}.`);
  return found;
}
