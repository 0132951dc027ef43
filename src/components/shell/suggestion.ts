/**
 * Adds the selected sentence and its section to the links for suggestions. Loaded when a reader selects text; the links work
 * without it. It changes the URLs before a click, so that the links can be opened in another tab, too.
 */

/** The number of characters of the selection: a URL with much more would be refused. */
const LONGEST = 300;

const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-suggest]')];
const plain = links.map((link) => link.href);

/** The heading above a place of the page. */
function headingOf({ startContainer }: Range): Element | undefined {
  return [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].findLast(
    (heading) =>
      heading.contains(startContainer) ||
      heading.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

/** A heading's text, without its link. */
const titleOf = (heading: Element) =>
  [...heading.childNodes]
    .filter((node) => !(node instanceof Element && node.matches('.anchor')))
    .map(({ textContent }) => textContent)
    .join('')
    .replaceAll('\u2060', '')
    .trim();

/** The text on one line, not longer than a URL can have. */
function shorten(text: string): string {
  const characters = Array.from(
    text
      .replace(/\p{Cs}/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('').trimEnd()}…` : characters.join('');
}

function addSelection(): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const quote = shorten(selection.toString());
  if (quote === '' || !document.querySelector('main')?.contains(range.commonAncestorContainer)) return;
  const heading = headingOf(range);
  const hash = heading?.id ? `#${heading.id}` : '';
  const section = heading ? `\n${titleOf(heading)}` : '';
  const page = encodeURIComponent(location.pathname);
  const more = encodeURIComponent(`${hash}${section}\n\n> ${quote}`);
  links.forEach((link, index) => {
    link.href = (plain[index] ?? '').replace(page, () => page + more);
  });
}

document.addEventListener('selectionchange', addSelection);
// A click on a link clears the selection before it follows the link; a click elsewhere means that the reader is done with it.
document.addEventListener('pointerdown', ({ target }) => {
  if (target instanceof Element && target.closest('a[data-suggest]')) return;
  links.forEach((link, index) => (link.href = plain[index] ?? ''));
});
addSelection();
