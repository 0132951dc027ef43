/** The looks of a page: combinations of place and colors of text that haven't occurred before. */
import type { Page } from '@playwright/test';

/** One element, after the one around it. */
interface Drawn {
  readonly own: string;
  /** The index of the parent in the list; -1 for the outermost element. */
  readonly around: number;
  readonly hasWords: boolean;
}

/**
 * The properties of every visible element that contrast depends on. The elements are stored on the page in the same order.
 * Returned as one text, because transferring a list with hundreds of items takes several times as long.
 */
async function drawnOn(page: Page, within: string): Promise<readonly Drawn[]> {
  const drawn = await page.evaluate((within) => {
    const hasWords = (element: Element) =>
      element.matches('input, select, textarea') ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const roots = [...document.querySelectorAll(within)];
    const isAround = (element: Element) => roots.some((root) => element.contains(root));
    const places = new Map<Element, number>();
    const drawn: Drawn[] = [];
    for (const element of document.querySelectorAll('*')) {
      const isWithin = element.closest(within) !== null;
      if (!isWithin && !isAround(element)) continue;
      const around = element.parentElement ? places.get(element.parentElement) : -1;
      if (around === undefined || !element.checkVisibility()) continue;
      const { color, fill, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, textDecorationLine } =
        getComputedStyle(element);
      const name = `${element.localName}.${element.classList.value}`;
      const own = [
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
      places.set(element, drawn.length);
      drawn.push({ own: own.join(' '), around, hasWords: isWithin && hasWords(element) });
    }
    Object.assign(window, { drawn: [...places.keys()] });
    return JSON.stringify(drawn);
  }, within);
  return JSON.parse(drawn) as readonly Drawn[];
}

/** Looks by what they are: an element and its ancestors, with their colors, font sizes, and font weights. */
export class Looks {
  readonly #ids = new Map<string, number>();
  readonly #known = new Set<number>();

  #idOf(look: string): number {
    const id = this.#ids.get(look) ?? this.#ids.size;
    this.#ids.set(look, id);
    return id;
  }

  /**
   * The unknown looks on the page. Sets `window.drawn` to one element of each.
   * Two elements of one look have one contrast, on whichever page and in whichever language they are.
   */
  async unknown(page: Page, within: string): Promise<ReadonlyMap<number, number>> {
    const ids: number[] = [];
    const found = new Map<number, number>();
    for (const [place, { own, around, hasWords }] of (await drawnOn(page, within)).entries()) {
      const id = this.#idOf(`${ids[around] ?? ''} ${own}`);
      ids.push(id);
      if (hasWords && !this.#known.has(id) && !found.has(id)) found.set(id, place);
    }
    return found;
  }

  learn(looks: Iterable<number>): void {
    for (const look of looks) this.#known.add(look);
  }
}
