/** Converts HTML in Markdown to elements: the Markdown parser returns single tags, which are paired here. */
import type { PhrasingContent } from 'mdast';

export interface HtmlElement {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Inline[];
  readonly line: number;
}

/** Inline content with its HTML as elements. */
export type Inline = PhrasingContent | HtmlElement;

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly isEmpty: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /^<(\/?)([a-zA-Z][\w:-]*)((?:\s[\s\S]*?)?)(\/?)>$/;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

export function readTag(html: string): Tag | undefined {
  const [all, slash = '', name = '', inside = '', end = ''] = TAG.exec(html.trim()) ?? [];
  if (all === undefined) return undefined;
  const attributes = Object.fromEntries(
    Array.from(inside.matchAll(ATTRIBUTE), ([, key = '', double, single, bare]) => [
      key.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
  const lower = name.toLowerCase();
  return { name: lower, isClosing: slash !== '', isEmpty: end !== '' || VOID.test(lower), attributes };
}

interface Open {
  readonly tag: Tag;
  readonly html: PhrasingContent;
  readonly line: number;
  readonly children: Inline[];
}

/**
 * Pairs the tags of siblings. An unclosed element contains what follows it; a closing tag without an opening one is
 * dropped.
 * @param onStray called for a closing tag that closes nothing
 * @param isElement whether an unclosed tag of this name is HTML: `<your name>` is a placeholder for the reader's own value
 */
export function pairTags(
  siblings: readonly PhrasingContent[],
  isElement: (name: string) => boolean,
  onStray: (name: string, line: number) => void,
): readonly Inline[] {
  const root: Inline[] = [];
  const open: Open[] = [];
  const target = () => open.at(-1)?.children ?? root;
  const close = () => {
    const one = open.pop();
    if (!one) return;
    const { tag, line, children } = one;
    target().push({ type: 'element', name: tag.name, attributes: tag.attributes, children, line });
  };
  for (const node of siblings) {
    const tag = node.type === 'html' ? readTag(node.value) : undefined;
    const line = node.position?.start.line ?? 1;
    if (!tag) target().push(node);
    else if (!isElement(tag.name)) target().push({ type: 'text', value: node.type === 'html' ? node.value : '' });
    else if (tag.isClosing) {
      const at = open.findLastIndex((one) => one.tag.name === tag.name);
      if (at < 0) onStray(tag.name, line);
      else while (open.length > at) close();
    } else {
      open.push({ tag, html: node, line, children: [] });
      if (tag.isEmpty) close();
    }
  }
  while (open.length > 0) close();
  return root;
}
