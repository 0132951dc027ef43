/** Maps the nodes of a syntax tree of any kind. */
import type { Blockquote, ListItem, Nodes, RootContent } from 'mdast';

/** A node with its children mapped; a node without children is unchanged. */
export function mapChildren<T extends Nodes>(node: T, turn: (child: RootContent) => readonly RootContent[]): T {
  // A child is replaced by nodes of the same kind, so the type of the parent doesn't change.
  return 'children' in node ? { ...node, children: node.children.flatMap((child) => turn(child)) } : node;
}

/** A node with other child blocks. */
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
