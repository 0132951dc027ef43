/** Describes XML elements as data and prints them, for both versions of XLIFF. */
import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

/** An XML element. Its name includes the prefix, such as in `mda:metadata`. */
export interface XmlElement {
  readonly name: string;
  /** Attributes that are undefined are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
  /** Whether spaces in the element are text: if so, its children aren't put on their own lines. */
  readonly isText: boolean;
}

export const element = (
  name: string,
  attributes: XmlElement['attributes'],
  children: XmlElement['children'] = [],
): XmlElement => ({ name, attributes, children, isText: false });

/** An element whose spaces are text. */
export const textElement = (
  name: string,
  attributes: XmlElement['attributes'],
  children: XmlElement['children'],
): XmlElement => ({ ...element(name, attributes, children), isText: true });

/** Maps prefixes to namespaces. The default namespace has the prefix ''. */
export type Namespaces = Readonly<Record<string, string>>;

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

const prefixOf = (name: string) => (name.includes(':') ? (name.split(':')[0] ?? '') : '');

class Printer {
  readonly #document: Document;
  readonly #namespaces: Namespaces;

  constructor(document: Document, namespaces: Namespaces) {
    this.#document = document;
    this.#namespaces = namespaces;
  }

  /** If `isInline`, spaces in the parent element are text, so no line breaks may be added. */
  fill(parent: Element, { attributes, children, isText }: XmlElement, depth: number, isInline: boolean): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      const prefix = prefixOf(name);
      if (prefix === '') parent.setAttribute(name, value);
      else parent.setAttributeNS(prefix === 'xml' ? XML_NAMESPACE : (this.#namespaces[prefix] ?? ''), name, value);
    }
    const isFlat = isText || isInline || children.every((child) => typeof child === 'string');
    const breakLine = (indent: number) => {
      if (!isFlat) parent.appendChild(this.#document.createTextNode(`\n${'  '.repeat(indent)}`));
    };
    for (const child of children) {
      breakLine(depth + 1);
      if (typeof child === 'string') parent.appendChild(this.#document.createTextNode(child));
      else {
        const node = this.#document.createElementNS(this.#namespaces[prefixOf(child.name)] ?? null, child.name);
        this.fill(node, child, depth + 1, isFlat);
        parent.appendChild(node);
      }
    }
    if (children.length > 0) breakLine(depth);
  }
}

/** The text of a document. @throws Error if a text has a character that XML can't represent */
export function printXml(root: XmlElement, namespaces: Namespaces): string {
  const document = new DOMImplementation().createDocument(namespaces[''] ?? null, root.name);
  const top = document.documentElement;
  if (!top) throw new Error('The document has no root.');
  for (const [prefix, uri] of Object.entries(namespaces)) {
    if (prefix !== '') top.setAttributeNS(XMLNS_NAMESPACE, `xmlns:${prefix}`, uri);
  }
  new Printer(document, namespaces).fill(top, root, 0, false);
  const body = new XMLSerializer().serializeToString(document, { requireWellFormed: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}
