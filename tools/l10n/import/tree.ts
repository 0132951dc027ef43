/** Functions that replace the children of a node in a syntax tree. */
import type { Blockquote, ListItem, Nodes, RootContent } from 'mdast';

/**
 * A copy of a node in which each child is replaced by the result of `turn`. A node without children is returned
 * unchanged.
 */
export function mapChildren<T extends Nodes>(node: T, turn: (child: RootContent) => readonly RootContent[]): T {
  // Each child is replaced by nodes that can be in the same place, so the type of the parent doesn't change.
  return 'children' in node ? { ...node, children: node.children.flatMap((child) => turn(child)) } : node;
}

/** A copy of a node with other blocks as its children. */
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
