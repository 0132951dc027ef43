/** Converts the blocks of a handoff file: headings, images, notes, tables, HTML, tabs. */
import type { List, Paragraph, PhrasingContent, RootContent, TableCell } from 'mdast';
import { convertCallout, readCallout } from './callouts.ts';
import { type Conversion, lineIn, positionAt } from './conversion.ts';
import { DIRECTIVE_COMMENT } from './directives.ts';
import { TabLevels, convertHeading, tabOf } from './headings.ts';
import { convertHtml, openAfter } from './html-blocks.ts';
import { commentValue, convertInline } from './inline.ts';
import { mapChildren, withBlocks } from './tree.ts';
import { splitImages, imagesToAltText } from './import-images.ts';

const INCLUDE = /^\[!include\s*\[[^\]]*\]\s*\(([^)\s]+)[^)]*\)\s*\]$/i;

function convertParagraph(node: Paragraph, conversion: Conversion): readonly RootContent[] {
  const { start, end } = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  const path = INCLUDE.exec(conversion.source.slice(start, end).trim())?.[1];
  const included = path === undefined ? undefined : conversion.include(path);
  if (included) return positionAt(included, node);
  return splitImages({ ...node, children: [...convertInline(node.children, conversion)] }, conversion);
}

/** Directives that aren't reported, or have their own diagnostic: ends of directives, rows, columns, and images. */
const UNREPORTED = /^$|-end$|^(?:row|column|image)$/;

/** Converts an HTML comment to an MDX comment. If it replaces a directive, the directive is reported instead. */
function convertComment(html: string, line: number, conversion: Conversion): readonly RootContent[] {
  const typed = new RegExp(`^<!--${DIRECTIVE_COMMENT} ?([a-z-]*)-->$`, 'i').exec(html.trim())?.[1];
  if (typed === undefined) return [{ type: 'mdxFlowExpression', value: commentValue(html) }];
  const name = typed.toLowerCase();
  if (name === 'row')
    conversion.report(line, "columns (:::row:::) can't be converted", 'their content follows in one column');
  else if (!UNREPORTED.test(name)) {
    const hint = name === 'code' ? 'it was removed; add the code here' : 'its content is in the text, for every reader';
    conversion.report(line, `a :::${name} block can't be converted`, hint);
  }
  return [];
}

const isComment = (html: string) =>
  /^<!--[\s\S]*-->$/.test(html.trim()) && html.indexOf('-->') === html.trimEnd().length - 3;

/** The index of the last sibling of the HTML that begins at `index`; `index` if the HTML is never closed. */
function endOfHtml(siblings: readonly RootContent[], index: number): number {
  let open: readonly string[] = [];
  for (let at = index; at < siblings.length; at++) {
    const node = siblings[at];
    if (node?.type === 'html') open = openAfter(node.value, open);
    if (open.length === 0) return at;
  }
  return index;
}

/** Converts the HTML at `siblings[index]`. Also returns the index of the last sibling that's part of it. */
function convertHtmlBlock(
  siblings: readonly RootContent[],
  index: number,
  conversion: Conversion,
): { readonly blocks: readonly RootContent[]; readonly end: number } {
  const node = siblings[index];
  if (node?.type !== 'html') return { blocks: [], end: index };
  const line = lineIn(conversion, node);
  if (isComment(node.value)) return { blocks: convertComment(node.value, line, conversion), end: index };
  const end = endOfHtml(siblings, index);
  const from = node.position?.start.offset ?? 0;
  const to = siblings[end]?.position?.end.offset ?? from;
  const html = end === index ? node.value : conversion.source.slice(from, to);
  const { blocks, losses } = convertHtml(html, conversion.side);
  for (const [message, hint] of losses) conversion.report(line, message, hint);
  return { blocks: convertBlocks(positionAt(blocks, node), conversion), end };
}

function convertCell(cell: TableCell, outer: Conversion): TableCell {
  const conversion = { ...outer, isInCell: true };
  return { ...cell, children: [...imagesToAltText(convertInline(cell.children, conversion), cell, conversion)] };
}

/** Removes the empty lines that the pipeline adds after items, if each is one paragraph, maybe with a nested list. */
function makeTight(list: List): List {
  const hasLongItem = list.children.some(({ children }) => children.filter(({ type }) => type !== 'list').length > 1);
  if (hasLongItem) return list;
  return { ...list, spread: false, children: list.children.map((item) => ({ ...item, spread: false })) };
}

function convertBlock(node: RootContent, conversion: Conversion): readonly RootContent[] {
  if (node.type === 'paragraph') return convertParagraph(node, conversion);
  if (node.type === 'heading') return convertHeading(node, conversion);
  if (node.type === 'code' || node.type === 'thematicBreak') return [node];
  if (node.type === 'table') {
    const convertRow = (row: RootContent) =>
      mapChildren(row, (cell) => (cell.type === 'tableCell' ? [convertCell(cell, conversion)] : []));
    return [mapChildren(node, (row) => [convertRow(row)])];
  }
  if (node.type === 'list') {
    const children = node.children
      .map((item) => withBlocks(item, convertBlocks(item.children, conversion)))
      .filter((item) => item.children.length > 0);
    return children.length > 0 ? [makeTight({ ...node, children })] : [];
  }
  if (node.type !== 'blockquote') return []; // Definitions are printed where they are referenced.
  const callout = readCallout(node);
  const blocks = convertBlocks(callout?.blocks ?? node.children, conversion);
  if (callout) return convertCallout(callout.kind, blocks, node, conversion);
  return blocks.length > 0 ? [withBlocks(node, blocks)] : [];
}

const isPhrasing = (node: RootContent): node is PhrasingContent & RootContent =>
  ['text', 'strong', 'emphasis', 'delete', 'link', 'image', 'inlineCode', 'break'].includes(node.type);

/** In a group of tabs, the first thematic break marks the end of the group, and is removed. */
export function convertBlocks(siblings: readonly RootContent[], conversion: Conversion): readonly RootContent[] {
  const blocks: RootContent[] = [];
  const levels = new TabLevels();
  for (let index = 0; index < siblings.length; index++) {
    const node = siblings[index];
    if (!node) break;
    if (node.type === 'html') {
      const converted = convertHtmlBlock(siblings, index, conversion);
      blocks.push(...converted.blocks);
      index = converted.end;
    } else if (levels.isInTabs && node.type === 'thematicBreak') levels.end();
    else if (isPhrasing(node)) blocks.push(...convertBlock({ type: 'paragraph', children: [node] }, conversion));
    else if (node.type === 'heading') {
      if (tabOf(node) !== undefined && !levels.isInTabs) {
        const hint = 'each tab became a section';
        conversion.report(lineIn(conversion, node), "tabs can't be converted", hint);
      }
      blocks.push(...convertHeading({ ...node, depth: levels.levelOf(node) }, conversion));
    } else blocks.push(...convertBlock(node, conversion));
  }
  return blocks;
}
