/** XML as elements with lines, or why it is none. */
import { z } from 'astro/zod';
import { DOMParser, type Element, type Node, ParseError, onWarningStopParsing } from '@xmldom/xmldom';

import { type Decoded, SAVE_AS_UTF8, decodeForeignText } from '../../../src/translation/text-file.ts';

export type { Element, Node };

export type ReadXml =
  | { readonly ok: true; readonly root: Element }
  | { readonly ok: false; readonly line: number; readonly message: string };

const DECLARATION = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/;

/** The text of a file: in the encoding that it declares, else UTF-8, or UTF-16 that says so. */
export function decodeXml(bytes: Uint8Array): Decoded {
  const [, declared = ''] = DECLARATION.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200))) ?? [];
  if (declared === '' || /^utf-?(?:8|16)/i.test(declared)) return decodeForeignText(bytes);
  try {
    return { ok: true, text: new TextDecoder(declared, { fatal: true }).decode(bytes) };
  } catch {
    const problem = `it says that it is in ${declared}, and cannot be read as that`;
    return { ok: false, line: 1, problem, remedy: SAVE_AS_UTF8 };
  }
}

/** Where the parser says it is; its own types say nothing of it. */
const locatorSchema = z.object({ lineNumber: z.number() });

export function readXml(text: string): ReadXml {
  let line = 1;
  let reason: string | undefined;
  const note = (locator: unknown) => {
    const parsed = locatorSchema.safeParse(locator);
    if (parsed.success) line = Math.max(1, parsed.data.lineNumber);
  };
  try {
    const parser = new DOMParser({
      onError: (level, message, context: { readonly locator?: unknown }) => {
        // A character that was lost before: the unit that holds it is refused, and no other.
        if (level === 'warning' && message.includes('replacement character')) return;
        note(context.locator);
        reason ??= message;
        onWarningStopParsing();
      },
    });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    return root ? { ok: true, root } : { ok: false, line, message: 'it is empty' };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    note(error.locator);
    return { ok: false, line, message: (reason ?? error.message).split('\n')[0] ?? '' };
  }
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
/** Text, CDATA included. */
export const isText = (node: Node): boolean => node.nodeType === 3 || node.nodeType === 4;

export const childrenOf = (node: Node): readonly Node[] => Array.from(node.childNodes);

/** The elements right below one, by their name without prefix; all where none is given. */
export const elementsOf = (node: Node, name?: string): readonly Element[] =>
  childrenOf(node)
    .filter(isElement)
    .filter(({ localName }) => name === undefined || localName === name);

/** Every element of a name, at any depth, in order. */
export const allOf = (node: Node, name: string): readonly Element[] =>
  elementsOf(node).flatMap((child) => [...(child.localName === name ? [child] : []), ...allOf(child, name)]);

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.hasAttribute(name) ? (element.getAttribute(name) ?? undefined) : undefined;

export const lineOf = (node: Node): number => node.lineNumber ?? 1;
