/** The state of the conversion of one handoff file, and functions for the positions and references in it. */
import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';
import type { Report } from './import-diagnostics.ts';
import { mapChildren } from './tree.ts';

/** The two texts of a side-by-side file: the translation and its English. Other files only have a `target`. */
export type Side = 'target' | 'english';

export interface Conversion {
  readonly side: Side;
  /** Whether a table cell is being converted, which has only one line. */
  readonly isInCell: boolean;
  readonly report: Report;
  /** The number of lines before the Markdown. Add it to a node's line to get the line in the handoff file. */
  readonly offset: number;
  /** The whole Markdown. Some ranges of it are parsed a second time, such as those with HTML. */
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Undefined if the file isn't among the input files. */
  readonly include: (path: string) => readonly RootContent[] | undefined;
  /** Undefined if the file isn't among the input files. @example 'media/menu.png' // => './images/menu.png' */
  readonly imageUrlOf: (path: string) => string | undefined;
}

/** The line of the handoff file on which a node begins. */
export function lineIn(
  { offset }: Conversion,
  node: { readonly position?: { readonly start: { readonly line: number } } | undefined },
): number {
  return offset + (node.position?.start.line ?? 1);
}

/** In lowercase, because Markdown ignores case when it matches identifiers. */
export const normalizeIdentifier = (identifier: string): string => identifier.toLowerCase();

/** Nodes from an included file or a piece of HTML get the position of the node that they replace. */
export function positionAt<T extends Nodes>(nodes: readonly T[], { position }: Nodes): readonly T[] {
  const place = <N extends Nodes>(node: N): N => {
    const placed = mapChildren(node, (child) => [place(child)]);
    return position ? { ...placed, position } : placed;
  };
  return nodes.map(place);
}
