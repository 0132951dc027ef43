/** Converts HTML in Markdown to elements. The Markdown parser returns each tag separately, so tags are paired here. */
import type { PhrasingContent } from 'mdast';

export interface HtmlElement {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Inline[];
  readonly line: number;
}

/** Inline content in which HTML is elements instead of separate tags. */
export type Inline = PhrasingContent | HtmlElement;

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  /** Whether the tag has no closing tag, as in `<br>` or `<a />`. */
  readonly isEmpty: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG_PATTERN = /^<(\/?)([a-zA-Z][\w:-]*)((?:\s[\s\S]*?)?)(\/?)>$/;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
const VOID_ELEMENT = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Undefined for HTML that isn't a tag, such as a comment. */
export function readTag(html: string): Tag | undefined {
  const [all, slash = '', name = '', attributeText = '', selfClosing = ''] = TAG_PATTERN.exec(html.trim()) ?? [];
  if (all === undefined) return undefined;
  const attributes = Object.fromEntries(
    Array.from(attributeText.matchAll(ATTRIBUTE), ([, key = '', double, single, bare]) => [
      key.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
  const lower = name.toLowerCase();
  return { name: lower, isClosing: slash !== '', isEmpty: selfClosing !== '' || VOID_ELEMENT.test(lower), attributes };
}

interface OpenElement {
  readonly tag: Tag;
  readonly line: number;
  readonly children: Inline[];
}

/** An unclosed element contains everything that follows. Tags that aren't HTML, such as `<your name>`, stay as text. */
export function pairTags(
  siblings: readonly PhrasingContent[],
  isElement: (name: string) => boolean,
  onStray: (name: string, line: number) => void,
): readonly Inline[] {
  const root: Inline[] = [];
  const open: OpenElement[] = [];
  const currentChildren = () => open.at(-1)?.children ?? root;
  const close = () => {
    const one = open.pop();
    if (!one) return;
    const { tag, line, children } = one;
    currentChildren().push({ type: 'element', name: tag.name, attributes: tag.attributes, children, line });
  };
  for (const node of siblings) {
    const tag = node.type === 'html' ? readTag(node.value) : undefined;
    const line = node.position?.start.line ?? 1;
    if (!tag) currentChildren().push(node);
    else if (!isElement(tag.name))
      currentChildren().push({ type: 'text', value: node.type === 'html' ? node.value : '' });
    else if (tag.isClosing) {
      const at = open.findLastIndex((one) => one.tag.name === tag.name);
      if (at < 0) onStray(tag.name, line);
      else while (open.length > at) close();
    } else {
      open.push({ tag, line, children: [] });
      if (tag.isEmpty) close();
    }
  }
  while (open.length > 0) close();
  return root;
}
