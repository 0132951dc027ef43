/** Converts inline content: pairs HTML tags, resolves references, and leaves out the other side's language. */
import type { PhrasingContent, RootContent } from 'mdast';
import { type Conversion, normalizeIdentifier, lineIn, positionAt } from './conversion.ts';
import { convertElement, isHtmlName } from './elements.ts';
import { type Inline, pairTags } from './html.ts';
import { phrasingText, text, tidy } from './phrasing.ts';

const isEmpty = (node: PhrasingContent) =>
  'children' in node && phrasingText([node]).trim() === '' && !JSON.stringify(node).includes('"image"');

/** The text of an HTML comment, in the form of an MDX comment. */
export function commentValue(html: string): string {
  const words = html
    .replace(/^<!--+|--+>$/g, '')
    .replace(/[{}`\\*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `/* ${words} */`;
}

const positionOf = ({ position }: PhrasingContent) => (position ? { position } : {});

/** Replaces a reference with what it refers to: a link, an image, or a footnote. Undefined for other nodes. */
function convertReference(node: PhrasingContent, conversion: Conversion): readonly PhrasingContent[] | undefined {
  const { definitions, footnotes } = conversion;
  if (node.type === 'linkReference') {
    const url = definitions.get(normalizeIdentifier(node.identifier))?.url ?? '';
    return [
      {
        type: 'link',
        url,
        title: null,
        children: [...convertChildren(node.children, conversion)],
        ...positionOf(node),
      },
    ];
  }
  if (node.type === 'imageReference') {
    const url = definitions.get(normalizeIdentifier(node.identifier))?.url ?? '';
    return [{ type: 'image', url, alt: node.alt ?? '', ...positionOf(node) }];
  }
  if (node.type !== 'footnoteReference') return undefined;
  // This site has no footnotes, so the first paragraph of the footnote is added in parentheses.
  const [note] = footnotes.get(normalizeIdentifier(node.identifier))?.children.filter(isParagraph) ?? [];
  const words = note?.type === 'paragraph' ? convertChildren(note.children, conversion) : [];
  return words.length > 0 ? [text(' ('), ...words, text(')')] : [];
}

function convertNode(node: PhrasingContent, conversion: Conversion): readonly PhrasingContent[] {
  const reference = convertReference(node, conversion);
  if (reference) return reference;
  // HTML that isn't an element is a comment or a declaration, which readers don't see.
  if (node.type === 'html') return [];
  if (node.type === 'link')
    return [{ ...node, title: null, children: [...convertChildren(node.children, conversion)] }];
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
    return [{ ...node, children: [...convertChildren(node.children, conversion)] }];
  }
  const isKept = ['text', 'break', 'image', 'inlineCode'].includes(node.type);
  return isKept ? [node] : [text(phrasingText([node]))];
}

const DIRECTIVE_START = /\[!([a-z][\w-]*)\s*(?:class\s*=\s*"[^"]*"\s*)?$/i;

/** Replaces `[!INCLUDE [title](path)]` and the like, which Markdown parses as text, a link, and text. */
function replaceDirectives(children: readonly PhrasingContent[], conversion: Conversion): readonly PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (!node) break;
    const [link, after] = [children[index + 1], children[index + 2]];
    const match = node.type === 'text' ? DIRECTIVE_START.exec(node.value) : null;
    if (
      node.type !== 'text' ||
      !match ||
      link?.type !== 'link' ||
      after?.type !== 'text' ||
      !/^\s*\]/.test(after.value)
    ) {
      result.push(node);
      continue;
    }
    result.push({ ...node, value: node.value.slice(0, match.index) });
    result.push(...replaceDirective(match[1]?.toLowerCase() ?? '', link, conversion));
    result.push({ ...after, value: after.value.replace(/^\s*\]/, '') });
    index += 2;
  }
  return result;
}

const isParagraph = (block: RootContent) => block.type === 'paragraph';

/** An included file becomes its first paragraph, and a video becomes a link. Other directives are removed. */
function replaceDirective(
  name: string,
  link: Extract<PhrasingContent, { type: 'link' }>,
  conversion: Conversion,
): readonly PhrasingContent[] {
  const line = lineIn(conversion, link);
  if (name === 'video') {
    conversion.report(line, `the video ${link.url} can't be converted`, 'it became a link; add link text');
    return [link];
  }
  const blocks = name === 'include' ? conversion.include(link.url) : undefined;
  const [block] = blocks?.filter(isParagraph) ?? [];
  if (blocks && block?.type === 'paragraph') {
    if (blocks.length > 1)
      conversion.report(line, `only the first paragraph of "${link.url}" is in this sentence`, 'add what is missing');
    return positionAt(block.children, link);
  }
  const what =
    name === 'include'
      ? `the included file "${link.url}" isn't in the input`
      : `[!${name} …] of "${link.url}" can't be converted`;
  conversion.report(line, what, 'it was removed; add its content here');
  return [];
}

/** Converts inline content. The result isn't cleaned up yet. */
function convertChildren(children: readonly PhrasingContent[], conversion: Conversion): readonly PhrasingContent[] {
  const onStray = (name: string, line: number) =>
    conversion.report(conversion.offset + line, `</${name}> closes nothing`, 'it was removed; review the sentence');
  const convert = (inlines: readonly Inline[]): readonly PhrasingContent[] =>
    inlines
      .flatMap((one) =>
        one.type === 'element' ? convertElement(one, conversion, convert) : convertNode(one, conversion),
      )
      .filter((node) => !isEmpty(node));
  return convert(pairTags(replaceDirectives(children, conversion), isHtmlName, onStray));
}

/** The inline content of a paragraph, heading, or cell, ready to be printed. */
export function convertInline(
  children: readonly PhrasingContent[],
  conversion: Conversion,
): readonly PhrasingContent[] {
  return tidy(convertChildren(children, conversion));
}
