/** Text styles: what the contrast of a text depends on. A style that has passed a contrast test doesn't need another. */
import type { Page } from '@playwright/test';

/** An element in a list in which its parent comes first. */
interface StyledElement {
  readonly ownStyle: string;
  /** The index of the parent in the list; -1 for the outermost element. */
  readonly parent: number;
  readonly hasText: boolean;
}

/**
 * The visible elements, which are also stored in `window.styledElements` in the same order. The page returns them as one
 * string, because transferring a list with hundreds of items takes several times as long.
 */
async function styledElementsOn(page: Page, within: string): Promise<readonly StyledElement[]> {
  const json = await page.evaluate((within) => {
    const hasText = (element: Element) =>
      element.matches('input, select, textarea') ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const roots = [...document.querySelectorAll(within)];
    const isAncestor = (element: Element) => roots.some((root) => element.contains(root));
    const indexes = new Map<Element, number>();
    const styled: StyledElement[] = [];
    for (const element of document.querySelectorAll('*')) {
      const isWithin = element.closest(within) !== null;
      if (!isWithin && !isAncestor(element)) continue;
      const parent = element.parentElement ? indexes.get(element.parentElement) : -1;
      if (parent === undefined || !element.checkVisibility()) continue;
      const { color, fill, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, textDecorationLine } =
        getComputedStyle(element);
      const name = `${element.localName}.${element.classList.value}`;
      const properties = [
        name,
        color,
        fill,
        backgroundColor,
        backgroundImage,
        opacity,
        fontSize,
        fontWeight,
        textDecorationLine,
      ];
      indexes.set(element, styled.length);
      styled.push({ ownStyle: properties.join(' '), parent, hasText: isWithin && hasText(element) });
    }
    Object.assign(window, { styledElements: [...indexes.keys()] });
    return JSON.stringify(styled);
  }, within);
  return JSON.parse(json) as readonly StyledElement[];
}

/** The styles that have passed: of an element and its ancestors, with their colors, font sizes, and font weights. */
export class PassedStyles {
  readonly #ids = new Map<string, number>();
  readonly #passed = new Set<number>();

  #idOf(style: string): number {
    const id = this.#ids.get(style) ?? this.#ids.size;
    this.#ids.set(style, id);
    return id;
  }

  /**
   * The styles on the page that haven't passed, each with the index of one of its elements in `window.styledElements`.
   * Elements with the same style have the same contrast on every page and in every language.
   */
  async untestedOn(page: Page, within: string): Promise<ReadonlyMap<number, number>> {
    const ids: number[] = [];
    const found = new Map<number, number>();
    for (const [index, { ownStyle, parent, hasText }] of (await styledElementsOn(page, within)).entries()) {
      const id = this.#idOf(`${ids[parent] ?? ''} ${ownStyle}`);
      ids.push(id);
      if (hasText && !this.#passed.has(id) && !found.has(id)) found.set(id, index);
    }
    return found;
  }

  add(styles: Iterable<number>): void {
    for (const style of styles) this.#passed.add(style);
  }
}
