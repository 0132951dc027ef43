/** Parses the `<main>` of a page, prints it as HTML for the indexer, and splits text into words. */
import type { Element, ElementContent, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import { BLOCK_END } from '../i18n/search-words.ts';

/** Elements whose text a browser doesn't show. */
const HIDDEN_ELEMENTS = new Set(['script', 'style', 'template']);
/** Elements whose end is the end of a sentence, even without a period. */
const SENTENCE_BLOCKS = new Set('h1 h2 h3 h4 h5 h6 p li td th dt dd caption figcaption summary'.split(' '));
const VOID_ELEMENTS = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'wbr']);

/** The rest of the page isn't parsed, because that would take twice as long. */
export function mainOf(html: string): Element | undefined {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < start) return undefined;
  const { children } = htmlToHast(html.slice(start, end), { fragment: true }) as { readonly children: RootContent[] };
  return children.find((node) => node.type === 'element');
}

/**
 * Worked examples (class `dates`) are ignored, because their rows would look like one sentence of dates in an excerpt.
 * Pagefind itself would still read metadata inside `data-pagefind-ignore`, but pages have none there.
 */
function isIgnored({ tagName, properties }: Element): boolean {
  const { className, dataPagefindIgnore } = properties;
  return (
    HIDDEN_ELEMENTS.has(tagName) ||
    dataPagefindIgnore !== undefined ||
    (Array.isArray(className) && className.includes('dates'))
  );
}

/** The text of an element that's indexed, with spaces at element boundaries. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isIgnored(node)) return '';
  return node.children.map(textOf).join(' ');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @example htmlNameOf('dataPagefindBody') // => 'data-pagefind-body' */
const htmlNameOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The attributes that Pagefind reads. */
function attributesOf({ properties }: Element): string {
  return Object.entries(properties)
    .filter(([name]) => name === 'id' || name.startsWith('dataPagefind'))
    .map(([name, value]) => ` ${htmlNameOf(name)}="${escaped(String(value))}"`)
    .join('');
}

/** @param convert returns the indexed form of a text */
export function indexedHtml(node: ElementContent, convert: (text: string) => string): string {
  if (node.type === 'text') return escaped(convert(node.value));
  if (node.type !== 'element' || isIgnored(node)) return '';
  const start = `<${node.tagName}${attributesOf(node)}>`;
  if (VOID_ELEMENTS.has(node.tagName)) return start;
  const children = node.children.map((child) => indexedHtml(child, convert)).join('');
  return `${start}${children}${SENTENCE_BLOCKS.has(node.tagName) ? BLOCK_END : ''}</${node.tagName}>`;
}

/** The words of a text in lowercase, split by the rules of its language. Chinese text is segmented into words, too. */
export function vocabularyOf(text: string, tag: string): ReadonlySet<string> {
  const words = new Set<string>();
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  // The Set removes repeated pieces, because segmenting a piece takes much longer than looking it up in a Set.
  for (const piece of new Set(text.split(/\s+/))) {
    for (const { segment, isWordLike } of segmenter.segment(piece)) {
      if (isWordLike && /\p{L}/u.test(segment)) words.add(segment.toLowerCase());
    }
  }
  return words;
}
