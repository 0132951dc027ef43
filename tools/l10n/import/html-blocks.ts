/** Converts HTML blocks, such as tables, to Markdown. Unclosed elements are closed as in a browser. */
import { toMdast } from 'hast-util-to-mdast';
import type { Element, ElementContent, Root as HastRoot, RootContent as HastContent } from 'hast';
import type { RootContent } from 'mdast';
import { markdownToHast } from 'satteri';
import { ownValue } from '../../../src/i18n/message.ts';
import { isHtmlName } from './elements.ts';
import { readTag } from './html.ts';
import { moveCaptionsBeforeTables, repairMisplacedParts } from './html-places.ts';
import type { Side } from './conversion.ts';

/** Maps a tag to the open elements that it closes, because closing tags such as `</td>` are optional in HTML. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
  tbody: ['td', 'th', 'tr', 'thead', 'tbody'],
  tfoot: ['td', 'th', 'tr', 'thead', 'tbody'],
};
/** A tag doesn't close elements outside the nearest one of these: a nested table doesn't end the cell around it. */
const BOUNDARIES = ['table', 'ul', 'ol', 'dl'];

/** The open elements, outermost first. @example openAfter('<table><tr>') // => ['table', 'tr'] */
export function openAfter(html: string, before: readonly string[] = []): readonly string[] {
  const open = [...before];
  for (const [tag] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<\/?[a-zA-Z][^<>]*>/g)) {
    const read = readTag(tag);
    if (!read || read.isEmpty || !isHtmlName(read.name)) continue;
    if (read.isClosing) {
      const at = open.lastIndexOf(read.name);
      if (at >= 0) open.splice(at);
      continue;
    }
    const closed = CLOSES[read.name] ?? [];
    const boundary = open.findLastIndex((name) => BOUNDARIES.includes(name));
    const at = open.findIndex((name, index) => index > boundary && closed.includes(name));
    if (at >= 0) open.splice(at);
    open.push(read.name);
  }
  return open;
}

/** Escapes what looks like a tag but isn't: `<your name>`, which is a placeholder, and `<b` without a `>`. */
const escapeNonTags = (markdown: string) =>
  markdown.replace(/<\/?([a-zA-Z][\w:-]*)(?:(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>)?/g, (tag: string, name: string) =>
    tag.endsWith('>') && isHtmlName(name.toLowerCase()) ? tag : tag.replace('<', '&lt;').replace(/>$/, '&gt;'),
  );

const hasClass = ({ properties }: Element, name: string) =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

function withoutOtherSide<T extends HastContent | ElementContent>(nodes: readonly T[], side: Side): readonly T[] {
  return nodes.flatMap((node): readonly T[] => {
    if (node.type !== 'element') return [node];
    const isEnglish = hasClass(node, 'sxs-lookup') || 'dataStuId' in node.properties;
    if ((isEnglish && side === 'target') || ('dataTtuId' in node.properties && side === 'english')) return [];
    return [{ ...node, children: [...withoutOtherSide(node.children, side)] }];
  });
}

/** Elements whose content isn't text. They're removed, with a diagnostic. */
const OPAQUE = ['script', 'style', 'iframe', 'object', 'embed', 'video', 'audio', 'svg', 'canvas', 'form', 'template'];

type Loss = readonly [message: string, hint: string];

/** The diagnostic for an element that can't be converted completely; undefined for other elements. */
function lossOf({ tagName, properties, children }: Element): Loss | undefined {
  if (OPAQUE.includes(tagName)) return [`<${tagName}> can't be converted`, 'it was removed; describe it or link to it'];
  if (tagName === 'details') return ["<details> can't be converted", 'its folded content is in the text'];
  if (tagName !== 'td' && tagName !== 'th') return undefined;
  if ('colSpan' in properties || 'rowSpan' in properties)
    return ["cells over several columns or rows can't be converted", 'review the table'];
  const hasList = children.some((child) => child.type === 'element' && /^[ou]l$/.test(child.tagName));
  return hasList ? ["a list in a cell can't be converted", 'its items are on one line; review the table'] : undefined;
}

/** By message, so that each message is only reported once. */
function lossesIn(nodes: readonly (HastContent | ElementContent)[]): ReadonlyMap<string, Loss> {
  const losses = new Map<string, Loss>();
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const loss = lossOf(node);
    if (loss) losses.set(loss[0], loss);
    for (const [message, inside] of lossesIn(node.children)) losses.set(message, inside);
  }
  return losses;
}

/** Maps elements to the text after them when several are joined on one line. For example, a list becomes "one; two". */
const ENDINGS: Readonly<Record<string, string>> = { li: '; ', p: ' ', div: ' ', dt: ': ', dd: '; ' };

const textNode = (value: string) => ({ type: 'text', value }) as const;

/** Joins the items and paragraphs of a cell, with separators, because a cell in Markdown only has one line. */
function flattenCells<T extends HastContent | ElementContent>(nodes: readonly T[], isInCell = false): readonly T[] {
  const last = nodes.findLastIndex(({ type }) => type === 'element');
  return nodes.map((node, index): T => {
    if (node.type !== 'element') return node;
    const isCell = isInCell || node.tagName === 'td' || node.tagName === 'th';
    const children = [...flattenCells(node.children, isCell)];
    const isBlock = isInCell && (Object.hasOwn(ENDINGS, node.tagName) || /^(?:[uod]l|h\d)$/.test(node.tagName));
    if (!isBlock) return { ...node, children };
    const ending = index === last ? undefined : ownValue(ENDINGS, node.tagName);
    const [before, after] = [index > 0 ? ' ' : '', ending ?? (index < nodes.length - 1 ? ' ' : '')];
    const pieces = [textNode(before), ...children, textNode(after)];
    return { ...node, tagName: 'span', children: pieces.filter((one) => one.type !== 'text' || one.value !== '') };
  });
}

function withoutOpaque<T extends HastContent | ElementContent>(nodes: readonly T[]): readonly T[] {
  return nodes.flatMap((node): readonly T[] => {
    if (node.type !== 'element') return [node];
    return OPAQUE.includes(node.tagName) ? [] : [{ ...node, children: [...withoutOpaque(node.children)] }];
  });
}

/** Also returns a diagnostic for each kind of content that was lost. */
export function convertHtml(
  markdown: string,
  side: Side,
): { readonly blocks: readonly RootContent[]; readonly losses: readonly Loss[] } {
  const tree = markdownToHast(escapeNonTags(markdown), { features: { frontmatter: false, rawHtml: true } });
  const children = tree.type === 'root' ? tree.children : [];
  const repaired = moveCaptionsBeforeTables(repairMisplacedParts(withoutOtherSide(withoutOpaque(children), side), ''));
  const root: HastRoot = { type: 'root', children: [...flattenCells(repaired)] };
  const converted = toMdast(root, { document: true });
  return {
    blocks: converted.type === 'root' ? converted.children : [],
    losses: [...lossesIn(children).values()],
  };
}
