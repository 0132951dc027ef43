/** Blocks of HTML, such as tables, as Markdown: read as a browser reads them, so that what is unclosed is closed. */
import { toMdast } from 'hast-util-to-mdast';
import type { Element, ElementContent, Root as HastRoot, RootContent as HastContent } from 'hast';
import type { RootContent } from 'mdast';
import { markdownToHast } from 'satteri';
import { isHtmlName } from './elements.ts';
import { readTag } from './html.ts';
import type { Side } from './conversion.ts';

/** How many elements a piece of HTML leaves open; less than none where it closes more than it opens. */
export function openIn(html: string): number {
  let open = 0;
  for (const [tag] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<\/?[a-zA-Z][^<>]*>/g)) {
    const read = readTag(tag);
    if (read && !read.isEmpty && isHtmlName(read.name)) open += read.isClosing ? -1 : 1;
  }
  return open;
}

/** `<your name>` is a word to be filled in, and `<b` without its end no tag: they stand as they are. */
const escapeWords = (markdown: string) =>
  markdown.replace(/<\/?([a-zA-Z][\w:-]*)(?:(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>)?/g, (tag: string, name: string) =>
    tag.endsWith('>') && isHtmlName(name.toLowerCase()) ? tag : tag.replace('<', '&lt;').replace(/>$/, '&gt;'),
  );

const hasClass = ({ properties }: Element, name: string) =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

/** The elements of one side of a side-by-side text. */
function sideOf<T extends HastContent | ElementContent>(nodes: readonly T[], side: Side): readonly T[] {
  return nodes.flatMap((node): readonly T[] => {
    if (node.type !== 'element') return [node];
    const isEnglish = hasClass(node, 'sxs-lookup') || 'dataStuId' in node.properties;
    if ((isEnglish && side === 'target') || ('dataTtuId' in node.properties && side === 'english')) return [];
    return [{ ...node, children: [...sideOf(node.children, side)] }];
  });
}

const opaque = ['script', 'style', 'iframe', 'object', 'embed', 'video', 'audio', 'svg', 'canvas', 'form', 'template'];

/** The first element whose content are no words. */
function findOpaque(nodes: readonly (HastContent | ElementContent)[]): string | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (opaque.includes(node.tagName)) return node.tagName;
    const inside = findOpaque(node.children);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function withoutOpaque<T extends HastContent | ElementContent>(nodes: readonly T[]): readonly T[] {
  return nodes.flatMap((node): readonly T[] => {
    if (node.type !== 'element') return [node];
    return opaque.includes(node.tagName) ? [] : [{ ...node, children: [...withoutOpaque(node.children)] }];
  });
}

/**
 * A stretch of Markdown that begins with HTML, as blocks of Markdown.
 * @returns the blocks, and an element that had to be left out
 */
export function convertHtml(
  markdown: string,
  side: Side,
): { readonly blocks: readonly RootContent[]; readonly lost: string | undefined } {
  const tree = markdownToHast(escapeWords(markdown), { features: { frontmatter: false, rawHtml: true } });
  const children = tree.type === 'root' ? tree.children : [];
  const root: HastRoot = { type: 'root', children: [...sideOf(withoutOpaque(children), side)] };
  const converted = toMdast(root, { document: true });
  return {
    blocks: converted.type === 'root' ? converted.children : [],
    lost: findOpaque(children),
  };
}
