/**
 * Adds the selected text and its section to the footer's link for suggesting better wording. Without this script, the
 * link works, but doesn't quote the text. The URL changes on selection, not on click, so that it's also right if the
 * link is opened in another tab.
 */

/** The maximum number of selected characters. Servers would refuse a much longer URL. */
const MAX_QUOTE_LENGTH = 300;

/** The page's path, encoded as in the URL of the footer's link. */
const encodedPath = encodeURIComponent(location.pathname);
const link = document.querySelector<HTMLAnchorElement>(`.foot a[href*="${encodedPath}"]`);
const originalHref = link?.href ?? '';
const articleTools = document.querySelector('.tools');
const copy = document.createElement('a');
copy.className = 'told small';

/** The last heading before the start of a range, or the heading that contains the start. */
const headingOf = ({ startContainer }: Range): Element | undefined =>
  [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].findLast(
    (heading) =>
      heading.contains(startContainer) ||
      heading.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
  );

/** A heading's text, without its anchor link and its word joiners (U+2060). */
const titleOf = (heading: Element) =>
  [...heading.childNodes]
    .filter((node) => !(node instanceof Element && node.matches('.anchor')))
    .map(({ textContent }) => textContent)
    .join('')
    .replaceAll('\u2060', '')
    .trim();

/** On one line, with at most `MAX_QUOTE_LENGTH` characters, and without lone surrogates, which URLs can't contain. */
function shorten(text: string): string {
  const characters = Array.from(
    text
      .replace(/\p{Cs}/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return characters.length > MAX_QUOTE_LENGTH
    ? `${characters.slice(0, MAX_QUOTE_LENGTH).join('').trimEnd()}…`
    : characters.join('');
}

/** `isNearText`: a copy of the link appears next to the text. */
function show(href: string, isNearText: boolean): void {
  if (!link) return;
  link.href = copy.href = href;
  copy.textContent = link.textContent.trim();
  copy.lang = link.querySelector('[lang]')?.getAttribute('lang') ?? '';
  if (isNearText) articleTools?.append(copy);
  else copy.remove();
}

function addSelection(): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const container = range.commonAncestorContainer;
  const quote = shorten(selection.toString());
  if (quote === '' || !document.querySelector('main')?.contains(container)) return;
  const heading = headingOf(range);
  const hash = heading?.id ? `#${heading.id}` : '';
  const section = heading ? `\n${titleOf(heading)}` : '';
  const addition = encodeURIComponent(`${hash}${section}\n\n> ${quote}`);
  show(
    originalHref.replace(encodedPath, () => encodedPath + addition),
    document.querySelector('.prose')?.contains(container) ?? false,
  );
}

document.addEventListener('selectionchange', addSelection);
// A click on the link clears the selection, but the link must keep the quotation until it's followed. A click elsewhere
// removes the quotation.
document.addEventListener('pointerdown', ({ target }) => {
  if (target !== copy && !(target instanceof Node && link?.contains(target))) show(originalHref, false);
});
addSelection();

// This file is imported only for its side effects, but TypeScript requires an export to treat it as a module.
export {};
