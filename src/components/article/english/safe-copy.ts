/** Copies a part of the English page into this page: only text and markup, without scripts and duplicate IDs. */

const UNWANTED_ELEMENTS =
  'script, style, link, noscript, template, iframe, object, embed, renewal-calculator, form, input, button, select, textarea, dialog';
/** The values of these attributes are IDs, so they get the same prefix as the IDs. */
const ID_ATTRIBUTES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'for', 'headers'];
const SAFE_URL = /^(https?:|mailto:|#|\/|\.)/i;

const prefixedId = (id: string) => `english-${id}`;

function clean(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const isHandlerOrStyle = name.startsWith('on') || name === 'style';
    const isUnsafeUrl = (name === 'href' || name === 'src') && !SAFE_URL.test(value);
    if (isHandlerOrStyle || isUnsafeUrl) element.removeAttribute(name);
    else if (name === 'id') element.id = prefixedId(value);
    else if (ID_ATTRIBUTES.includes(name)) element.setAttribute(name, value.split(/\s+/).map(prefixedId).join(' '));
  }
}

/**
 * Copies an element of the English page for use in this page. Headings become bold paragraphs and asides become plain
 * blocks, so that the page keeps the translation's outline and landmarks.
 */
export function safeCopy(source: Element): HTMLElement {
  // The copy is cleaned while it still belongs to the English document, in which nothing runs. In this page's document,
  // the browser would apply or block a `style` attribute before it's removed.
  const copy = source.ownerDocument.importNode(source, true);
  copy.querySelectorAll(UNWANTED_ELEMENTS).forEach((element) => element.remove());
  [copy, ...copy.querySelectorAll('*')].forEach(clean);

  const isHeading = /^H[1-6]$/.test(source.tagName);
  const targetTag = isHeading ? 'p' : source.tagName === 'ASIDE' ? 'div' : source.tagName.toLowerCase();
  const target = document.createElement(targetTag);
  if (isHeading) target.className = 'h';
  else for (const { name, value } of copy.attributes) target.setAttribute(name, value);
  target.append(...[...copy.childNodes].map((node) => document.importNode(node, true)));
  return target;
}
