/**
 * Adds the selected sentence and its section to the link for suggestions, and shows a copy of the link next to the text of an
 * article. Loaded when a reader selects text; the link works without it. The URL changes before a click, so that the link can
 * be opened in another tab, too.
 */

/** The maximum number of selected characters. Servers would refuse a much longer URL. */
const LONGEST = 300;

/** The page's path, as it appears in the link. */
const page = encodeURIComponent(location.pathname);
const link = document.querySelector<HTMLAnchorElement>(`.foot a[href*="${page}"]`);
const plain = link?.href ?? '';
const tools = document.querySelector('.tools');
const copy = document.createElement('a');
copy.className = 'told small';

/** The heading above the start of a range. */
const headingOf = ({ startContainer }: Range): Element | undefined =>
  [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].findLast(
    (heading) =>
      heading.contains(startContainer) ||
      heading.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
  );

/** A heading's text, without its link and its word joiners (U+2060). */
const titleOf = (heading: Element) =>
  [...heading.childNodes]
    .filter((node) => !(node instanceof Element && node.matches('.anchor')))
    .map(({ textContent }) => textContent)
    .join('')
    .replaceAll('\u2060', '')
    .trim();

/** Text on one line, without lone surrogates, which a URL can't have. */
function shorten(text: string): string {
  const characters = Array.from(
    text
      .replace(/\p{Cs}/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('').trimEnd()}…` : characters.join('');
}

function show(href: string, isNearText: boolean): void {
  if (!link) return;
  link.href = copy.href = href;
  copy.textContent = link.textContent.trim();
  copy.lang = link.querySelector('[lang]')?.getAttribute('lang') ?? '';
  if (isNearText) tools?.append(copy);
  else copy.remove();
}

function addSelection(): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const place = range.commonAncestorContainer;
  const quote = shorten(selection.toString());
  if (quote === '' || !document.querySelector('main')?.contains(place)) return;
  const heading = headingOf(range);
  const hash = heading?.id ? `#${heading.id}` : '';
  const section = heading ? `\n${titleOf(heading)}` : '';
  const more = encodeURIComponent(`${hash}${section}\n\n> ${quote}`);
  show(
    plain.replace(page, () => page + more),
    document.querySelector('.prose')?.contains(place) ?? false,
  );
}

document.addEventListener('selectionchange', addSelection);
// A click on the link clears the selection before the link is followed. A click elsewhere ends the suggestion.
document.addEventListener('pointerdown', ({ target }) => {
  if (target !== copy && !(target instanceof Node && link?.contains(target))) show(plain, false);
});
addSelection();

// Imported only for its side effects, but TypeScript requires a module.
export {};
