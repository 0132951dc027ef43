/** Repairs misplaced parts of tables and lists. Browsers show a stray `<td>`, but Markdown would drop it. Pure. */
import type { Element, ElementContent, RootContent as HastContent } from 'hast';

const isElement = (node: HastContent | ElementContent): node is Element => node.type === 'element';
const isBlank = (node: HastContent | ElementContent) => node.type === 'text' && node.value.trim() === '';
const isInvisible = (node: HastContent | ElementContent) => isBlank(node) || node.type === 'comment';

/** Maps the parts of tables and lists to the elements that can be their parents. */
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
const ROW_PARENTS = ['table', 'thead', 'tbody', 'tfoot'];
const LISTS = ['ul', 'ol', 'menu'];

const wrap = (tagName: string, children: readonly ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [...children],
});

/** Wraps stray content of a table, row, or list (`tagName`), because only cells and items can have content. */
function wrapStrayContent(children: readonly ElementContent[], tagName: string): readonly ElementContent[] {
  // `col` and `colgroup` have no content that readers see.
  const canStay = (child: ElementContent) =>
    isInvisible(child) ||
    (isElement(child) && (PARENTS[child.tagName]?.includes(tagName) ?? child.tagName.startsWith('col')));
  if (children.every(canStay)) return children;
  const wrapChild = (child: ElementContent): ElementContent => {
    if (canStay(child)) return child;
    if (LISTS.includes(tagName)) return wrap('li', [child]);
    return tagName === 'tr' ? wrap('td', [child]) : wrap('tr', [wrap('td', [child])]);
  };
  return children.map(wrapChild);
}

/** Stray cells and items become plain blocks, as browsers show them. `parent` is a tag name, or '' if there is none. */
export function repairMisplacedParts<T extends HastContent | ElementContent>(
  nodes: readonly T[],
  parent: string,
): readonly T[] {
  return nodes.map((node): T => {
    if (!isElement(node)) return node;
    const parents = PARENTS[node.tagName];
    const tagName = parents === undefined || parents.includes(parent) ? node.tagName : 'div';
    const children = repairMisplacedParts(node.children, tagName);
    const canHaveStrayContent = tagName === 'tr' || ROW_PARENTS.includes(tagName) || LISTS.includes(tagName);
    return { ...node, tagName, children: [...(canHaveStrayContent ? wrapStrayContent(children, tagName) : children)] };
  });
}

/** Moves the caption of each table to a paragraph before the table, because Markdown tables have no captions. */
export function moveCaptionsBeforeTables<T extends HastContent | ElementContent>(
  nodes: readonly T[],
): readonly (T | Element)[] {
  return nodes.flatMap((node): readonly (T | Element)[] => {
    if (!isElement(node)) return [node];
    const children = [...moveCaptionsBeforeTables(node.children)];
    const isCaption = (child: ElementContent) => isElement(child) && child.tagName === 'caption';
    if (node.tagName !== 'table') return [{ ...node, children }];
    const captions = children.filter(isElement).filter(isCaption);
    return [
      ...captions.map((caption) => wrap('p', caption.children)),
      { ...node, children: children.filter((child) => !isCaption(child)) },
    ];
  });
}
