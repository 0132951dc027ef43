/** Functions that replace the children of a node in a syntax tree. */
import type { Blockquote, ListItem, Nodes, RootContent } from 'mdast';

/** Replaces each child with the result of `replace`. A node without children is returned unchanged. */
export function mapChildren<T extends Nodes>(node: T, replace: (child: RootContent) => readonly RootContent[]): T {
  // Each child is replaced by nodes that can be in the same place, so the type of the parent doesn't change.
  return 'children' in node ? { ...node, children: node.children.flatMap((child) => replace(child)) } : node;
}

/** A copy of a node with these blocks as its children. A node without children is returned unchanged. */
export function withBlocks<T extends Blockquote | ListItem>(node: T, blocks: readonly RootContent[]): T {
  const [first] = node.children;
  // `mapChildren` keeps the type of the node. It's called with only one child, so the blocks aren't repeated.
  return first ? mapChildren({ ...node, children: [first] }, () => blocks) : node;
}
