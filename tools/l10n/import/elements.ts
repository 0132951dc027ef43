/** Converts HTML elements in running text to Markdown, and reports what can't be converted. */
import type { PhrasingContent } from 'mdast';
import { ownValue } from '../../../src/i18n/message.ts';
import type { Conversion } from './conversion.ts';
import type { HtmlElement, Inline } from './html.ts';
import { phrasingText, text } from './phrasing.ts';

/** Elements without a Markdown equivalent. Only their content is kept. */
const CONTENT_ONLY =
  'abbr address article aside bdi bdo big center div font footer header ins label main mark nav p section small span u'.split(
    ' ',
  );
/** Maps elements to the node type of their Markdown equivalent. */
const MARKDOWN_TYPES: Readonly<Record<string, 'strong' | 'emphasis' | 'delete' | 'code'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};
/** Elements without text of their own. Their tags are removed without a diagnostic. */
const TEXTLESS = 'wbr hr col colgroup meta link base source track area map picture template noscript'.split(' ');
/** Elements whose content isn't text. They're removed, with a diagnostic. */
const OPAQUE = 'script style iframe object embed video audio canvas svg math form input button select textarea'.split(
  ' ',
);
/** Elements whose content is kept, with a diagnostic, because the text may be wrong without them: 10² becomes 102. */
const LOSSY = 'sup sub q ruby rp rt'.split(' ');
/** Elements that are blocks. In running text, only their content is kept. */
const BLOCK_ELEMENTS =
  'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption details summary blockquote pre figure figcaption'.split(
    ' ',
  );

/** Other elements, which are converted one by one, or whose content is kept. */
const OTHER_INLINE = 'br img a time data'.split(' ');

const HTML_NAMES: ReadonlySet<string> = new Set([
  ...CONTENT_ONLY,
  ...Object.keys(MARKDOWN_TYPES),
  ...TEXTLESS,
  ...OPAQUE,
  ...LOSSY,
  ...BLOCK_ELEMENTS,
  ...OTHER_INLINE,
]);

/** Elements that begin on a new line in browsers. */
const SET_APART = [...BLOCK_ELEMENTS, 'p', 'div', 'section', 'article', 'address', 'center', 'header', 'footer'];

/** Whether a tag separates the words before and after it in browsers, as `<p>` does and `<b>` doesn't. */
export const isSetApart = (name: string): boolean => SET_APART.includes(name) || name === 'br' || name === 'img';

const isList = ({ name }: HtmlElement) => name === 'ul' || name === 'ol';

/** Adds a semicolon after each item of a list except the last, because its items will be on one line. */
function withSemicolons(children: readonly Inline[]): readonly Inline[] {
  const last = children.findLastIndex((child) => child.type === 'element' && child.name === 'li');
  return children.map((child, index) =>
    child.type === 'element' && child.name === 'li' && index < last
      ? { ...child, children: [...child.children, text(';')] }
      : child,
  );
}

/** Whether a tag's name is HTML. If it isn't, the tag is a placeholder that readers replace, such as `<tenant id>`. */
export const isHtmlName = (name: string): boolean => HTML_NAMES.has(name);

const classesOf = ({ attributes }: HtmlElement) => (attributes['class'] ?? '').split(/\s+/);

/**
 * In a side-by-side file, a span with `data-ttu-id` has the translation, and the next span, with the class
 * `sxs-lookup`, has the English text. Undefined if the element belongs to both sides.
 */
function isOnSide(element: HtmlElement, { side }: Conversion): boolean | undefined {
  if (element.name !== 'span') return undefined;
  if (classesOf(element).includes('sxs-lookup') || 'data-stu-id' in element.attributes) return side === 'english';
  return 'data-ttu-id' in element.attributes ? side === 'target' : undefined;
}

/** An element of the other side of a side-by-side file is removed. */
export function convertElement(
  element: HtmlElement,
  conversion: Conversion,
  convert: (children: readonly Inline[]) => readonly PhrasingContent[],
): readonly PhrasingContent[] {
  if (isOnSide(element, conversion) === false) return [];
  const { name, attributes } = element;
  const line = conversion.offset + element.line;
  const markdownType = ownValue(MARKDOWN_TYPES, name);
  if (OPAQUE.includes(name)) {
    const url = attributes['src'] ?? attributes['data'];
    const what = url ? `<${name}> of ${url}` : `<${name}>`;
    conversion.report(line, `${what} can't be converted`, 'it was removed; describe it or link to it');
    return [];
  }
  if (name === 'br') return [{ type: 'break' }];
  if (name === 'img') {
    return [
      {
        type: 'image',
        url: attributes['src'] ?? '',
        alt: attributes['alt'] ?? '',
        title: null,
        ...positionOf(element),
      },
    ];
  }
  const children = convert(isList(element) ? withSemicolons(element.children) : element.children);
  if (markdownType === 'code') return [{ type: 'inlineCode', value: phrasingText(children).replace(/\s+/g, ' ') }];
  if (markdownType) return [{ type: markdownType, children: [...children] }];
  if (name === 'a' && attributes['href']) {
    return [{ type: 'link', url: attributes['href'], title: null, children: [...children], ...positionOf(element) }];
  }
  if (LOSSY.includes(name)) {
    conversion.report(line, `<${name}> can't be converted`, 'its text was kept; review the sentence');
  }
  if (isList(element)) {
    const [container, toReview] = conversion.isInCell ? ['cell', 'table'] : ['sentence', 'sentence'];
    const hint = `its items are on one line; review the ${toReview}`;
    conversion.report(line, `a list in a ${container} can't be converted`, hint);
  }
  // Keeps the words of adjacent blocks apart.
  return SET_APART.includes(name) ? [text(' '), ...children, text(' ')] : children;
}

const positionOf = ({ line }: HtmlElement) => {
  const point = { line, column: 1 };
  return { position: { start: point, end: point } };
};
