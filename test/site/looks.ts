/** The looks of a page: which of its words stand in a place and in colours that no words before them had. */
import type { Page } from '@playwright/test';

/** One element, after the one around it. */
interface Drawn {
  readonly own: string;
  /** The place in the list of the element around it; -1 for the outermost. */
  readonly around: number;
  readonly hasWords: boolean;
}

/**
 * What contrast depends on, of every element that shows; the elements stay behind on the page, in the same order.
 * As one text: a list of hundreds takes several times as long to hand over.
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

/** Looks by what they are: an element and all around it, with their colours and the size and weight of their type. */
export class Looks {
  readonly #ids = new Map<string, number>();
  readonly #known = new Set<number>();

  #idOf(look: string): number {
    const id = this.#ids.get(look) ?? this.#ids.size;
    this.#ids.set(look, id);
    return id;
  }

  /**
   * The looks on the page that are not known, and in `window.drawn` where one element of each stands.
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
