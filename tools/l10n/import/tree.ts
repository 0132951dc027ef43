/** Walking a syntax tree, whatever its nodes are. */
import type { Blockquote, ListItem, Nodes, RootContent } from 'mdast';

/** A node with its children turned; a node without children as it is. */
export function mapChildren<T extends Nodes>(node: T, turn: (child: RootContent) => readonly RootContent[]): T {
  // What a child becomes stands where the child stood: the kind of the node is the same.
  return 'children' in node ? { ...node, children: node.children.flatMap((child) => turn(child)) } : node;
}

/** A node that holds blocks, with others in their place. */
export function withBlocks<T extends Blockquote | ListItem>(node: T, blocks: readonly RootContent[]): T {
  let isFirst = true;
  const [only] = node.children;
  if (!only) return node;
  return mapChildren({ ...node, children: [only] }, () => {
    const all = isFirst ? blocks : [];
    isFirst = false;
    return all;
  });
}
