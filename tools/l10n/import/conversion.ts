/** What the conversion of one hand-off file works with. */
import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';
import type { Say } from './import-diagnostics.ts';
import { mapChildren } from './tree.ts';

/** A side-by-side file holds two texts. */
export type Side = 'target' | 'english';

export interface Conversion {
  readonly side: Side;
  /** Whether it's the cell of a table that is converted, which holds one line. */
  readonly isInCell: boolean;
  readonly say: Say;
  /** Lines of the file before the Markdown: what `say` adds to the line of a node. */
  readonly offset: number;
  /** The Markdown, for taking a range of it anew. */
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** The blocks of an included file, converted; undefined where it is not among the files. */
  readonly include: (path: string) => readonly RootContent[] | undefined;
  /** The name a picture has on this site, where its file is among the files. @example './images/menu.png' */
  readonly picture: (path: string) => string | undefined;
}

/** The line of the hand-off file a node of its Markdown begins on. */
export function lineIn(
  { offset }: Conversion,
  node: { readonly position?: { readonly start: { readonly line: number } } | undefined },
): number {
  return offset + (node.position?.start.line ?? 1);
}

/** References are matched whatever their case. */
export const identify = (identifier: string): string => identifier.toLowerCase();

/** Nodes that came from elsewhere, an included file or a piece of HTML, in the place of the node that brought them. */
export function positionAt<T extends Nodes>(nodes: readonly T[], { position }: Nodes): readonly T[] {
  const place = <N extends Nodes>(node: N): N => {
    const placed = mapChildren(node, (child) => [place(child)]);
    return position ? { ...placed, position } : placed;
  };
  return nodes.map(place);
}
