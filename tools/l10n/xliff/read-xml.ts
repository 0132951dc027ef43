/** Parses XML into elements that have line numbers, or returns the reason why the text can't be parsed. */
import { z } from 'astro/zod';
import { DOMParser, type Element, type Node, ParseError, onWarningStopParsing } from '@xmldom/xmldom';

export type { Element, Node };

export type ReadXml =
  | { readonly ok: true; readonly root: Element }
  | { readonly ok: false; readonly line: number; readonly message: string };

/** The parser's position in the text. The types of xmldom don't declare it. */
const locatorSchema = z.object({ lineNumber: z.number() });

export function readXml(text: string): ReadXml {
  let line = 1;
  let reason: string | undefined;
  const setLine = (locator: unknown) => {
    const parsed = locatorSchema.safeParse(locator);
    if (parsed.success) line = Math.max(1, parsed.data.lineNumber);
  };
  try {
    const parser = new DOMParser({
      onError: (level, message, context: { readonly locator?: unknown }) => {
        // A replacement character (U+FFFD) isn't an error of the whole file. Only the unit that contains it is refused.
        if (level === 'warning' && message.includes('replacement character')) return;
        setLine(context.locator);
        reason ??= message;
        onWarningStopParsing();
      },
    });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    return root ? { ok: true, root } : { ok: false, line, message: 'it is empty' };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    setLine(error.locator);
    return { ok: false, line, message: (reason ?? error.message).split('\n')[0] ?? '' };
  }
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
/** Whether a node is text, which includes CDATA. */
export const isText = (node: Node): boolean => node.nodeType === 3 || node.nodeType === 4;

export const childrenOf = (node: Node): readonly Node[] => Array.from(node.childNodes);

/** The child elements with this local name, or all of them if no name is given. */
export const elementsOf = (node: Node, name?: string): readonly Element[] =>
  childrenOf(node)
    .filter(isElement)
    .filter(({ localName }) => name === undefined || localName === name);

/** Every descendant element with this name, in order. */
export const allOf = (node: Node, name: string): readonly Element[] =>
  elementsOf(node).flatMap((child) => [...(child.localName === name ? [child] : []), ...allOf(child, name)]);

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.hasAttribute(name) ? (element.getAttribute(name) ?? undefined) : undefined;

export const lineOf = (node: Node): number => node.lineNumber ?? 1;
