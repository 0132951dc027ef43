/** Elements as data, and their text as XML: what both versions of XLIFF are written with. */
import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

/** An element by its name as written, prefix included. */
export interface XmlElement {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
  /** Whether its spaces are text: what it holds is not put on lines of its own. */
  readonly isText: boolean;
}

export const element = (
  name: string,
  attributes: XmlElement['attributes'],
  children: XmlElement['children'] = [],
): XmlElement => ({ name, attributes, children, isText: false });

/** An element whose text counts to the last space. */
export const textElement = (
  name: string,
  attributes: XmlElement['attributes'],
  children: XmlElement['children'],
): XmlElement => ({ ...element(name, attributes, children), isText: true });

/** Namespaces by prefix; '' is that of names without one. */
export type Namespaces = Readonly<Record<string, string>>;

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

const prefixOf = (name: string) => (name.includes(':') ? (name.split(':')[0] ?? '') : '');

class Printer {
  readonly #document: Document;
  readonly #namespaces: Namespaces;

  constructor(document: Document, namespaces: Namespaces) {
    this.#document = document;
    this.#namespaces = namespaces;
  }

  fill(parent: Element, { attributes, children, isText }: XmlElement, depth: number, isInline: boolean): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      const prefix = prefixOf(name);
      if (prefix === '') parent.setAttribute(name, value);
      else parent.setAttributeNS(prefix === 'xml' ? XML : (this.#namespaces[prefix] ?? ''), name, value);
    }
    const isFlat = isText || isInline || children.every((child) => typeof child === 'string');
    const line = (indent: number) => {
      if (!isFlat) parent.appendChild(this.#document.createTextNode(`\n${'  '.repeat(indent)}`));
    };
    for (const child of children) {
      line(depth + 1);
      if (typeof child === 'string') parent.appendChild(this.#document.createTextNode(child));
      else {
        const node = this.#document.createElementNS(this.#namespaces[prefixOf(child.name)] ?? null, child.name);
        this.fill(node, child, depth + 1, isFlat);
        parent.appendChild(node);
      }
    }
    if (children.length > 0) line(depth);
  }
}

/** The text of a document. @throws Error where a text has a character XML cannot hold */
export function printXml(root: XmlElement, namespaces: Namespaces): string {
  const document = new DOMImplementation().createDocument(namespaces[''] ?? null, root.name);
  const top = document.documentElement;
  if (!top) throw new Error('The document has no root.');
  for (const [prefix, uri] of Object.entries(namespaces)) {
    if (prefix !== '') top.setAttributeNS(XMLNS, `xmlns:${prefix}`, uri);
  }
  new Printer(document, namespaces).fill(top, root, 0, false);
  const body = new XMLSerializer().serializeToString(document, { requireWellFormed: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}
