/** Hydrates an element and repeats what its reader did while the script was loading. */
import type { Catalog } from '../../i18n/translator.ts';
import type { DeferredElement } from './deferred-element.ts';

type Repeat = () => void;

/** Finds the button by its label, because hydration may replace the element. */
function repeatClick(host: HTMLElement, button: HTMLButtonElement): Repeat {
  const label = button.textContent;
  return () =>
    [button, ...host.querySelectorAll('button')].find((candidate) => candidate.textContent === label)?.click();
}

/** Undefined if the event only loaded the script, such as `focusin`. */
function repeatEvent(host: HTMLElement, { type, target }: Event): Repeat | undefined {
  if (type === 'submit') return target instanceof HTMLFormElement ? () => target.requestSubmit() : undefined;
  if (type === 'input' || type === 'paste') return () => target?.dispatchEvent(new Event(type, { bubbles: true }));
  const button = target instanceof Element && target.closest<HTMLButtonElement>('button[type=button]');
  return type === 'click' && button && !button.closest('[data-failed]') ? repeatClick(host, button) : undefined;
}

/** Preact would treat whitespace as a child and move the elements after it. A moved element loses focus. */
function removeWhitespace(host: HTMLElement): void {
  for (const node of [...host.childNodes]) if (node instanceof Text) node.remove();
}

/**
 * Renders a custom element, if the page has it. Then repeats the events that it received before, in order. Of several
 * events of the same type on one target, only the last one is repeated.
 * @throws RangeError if the page's language has no catalog
 */
export function takeOver(
  name: string,
  catalog: Catalog | undefined,
  draw: (host: HTMLElement, catalog: Catalog) => void,
): void {
  if (!catalog) throw new RangeError(`No strings for "${document.documentElement.lang}".`);
  const host = document.querySelector<DeferredElement>(name);
  if (!host) return;
  const isLast = ({ type, target }: Event, index: number) =>
    !host.events.slice(index + 1).some((later) => later.type === type && later.target === target);
  const repeats = host.events.filter(isLast).map((event) => repeatEvent(host, event));
  removeWhitespace(host);
  draw(host, catalog);
  repeats.forEach((repeat) => repeat?.());
}
