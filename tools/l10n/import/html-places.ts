/** Handles pieces of HTML tables and lists in the wrong place: Markdown drops them, browsers show them. Pure. */
import type { Element, ElementContent, RootContent as HastContent } from 'hast';

const isElement = (node: HastContent | ElementContent): node is Element => node.type === 'element';
const isBlank = (node: HastContent | ElementContent) => node.type === 'text' && node.value.trim() === '';
const isSilent = (node: HastContent | ElementContent) => isBlank(node) || node.type === 'comment';

/** The parents of the pieces of tables and lists. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  td: ['tr'],
  th: ['tr'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  caption: ['table'],
  li: ['ul', 'ol', 'menu'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
};
const ROWS = ['table', 'thead', 'tbody', 'tfoot'];
const LISTS = ['ul', 'ol', 'menu'];

const wrap = (tagName: string, children: readonly ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [...children],
});

/** Wraps text and elements directly inside a table, row, or list, which only allow cells or items, in one of these. */
function wrapped(children: readonly ElementContent[], tagName: string): readonly ElementContent[] {
  const isRoom = (child: ElementContent) =>
    isSilent(child) ||
    (isElement(child) && (PARENTS[child.tagName]?.includes(tagName) ?? child.tagName.startsWith('col')));
  if (children.every(isRoom)) return children;
  const wrapChild = (child: ElementContent): ElementContent => {
    if (isRoom(child)) return child;
    if (LISTS.includes(tagName)) return wrap('li', [child]);
    return tagName === 'tr' ? wrap('td', [child]) : wrap('tr', [wrap('td', [child])]);
  };
  return children.map(wrapChild);
}

/**
 * Pieces of tables and lists outside of one become plain blocks, as readers see them; content of a table or list
 * outside of its cells and items gets its own cell or item. Markdown would drop both.
 */
export function inPlace<T extends HastContent | ElementContent>(nodes: readonly T[], parent: string): readonly T[] {
  return nodes.map((node): T => {
    if (!isElement(node)) return node;
    const homes = PARENTS[node.tagName];
    const tagName = homes === undefined || homes.includes(parent) ? node.tagName : 'div';
    const children = inPlace(node.children, tagName);
    const isHolder = tagName === 'tr' || ROWS.includes(tagName) || LISTS.includes(tagName);
    return { ...node, tagName, children: [...(isHolder ? wrapped(children, tagName) : children)] };
  });
}

/** The caption of a table as a paragraph before it: Markdown has no captions. */
export function captionsBefore<T extends HastContent | ElementContent>(nodes: readonly T[]): readonly (T | Element)[] {
  return nodes.flatMap((node): readonly (T | Element)[] => {
    if (!isElement(node)) return [node];
    const children = [...captionsBefore(node.children)];
    const isCaption = (child: ElementContent) => isElement(child) && child.tagName === 'caption';
    if (node.tagName !== 'table') return [{ ...node, children }];
    const captions = children.filter(isElement).filter(isCaption);
    return [
      ...captions.map((caption) => wrap('p', caption.children)),
      { ...node, children: children.filter((child) => !isCaption(child)) },
    ];
  });
}
