/** Reads the title, introduction, and sections of an article's page, so that pairing.ts can pair them. */
import type { Passage } from './pairing.ts';

/** The ID of the part before the first heading. */
const INTRO_ID = '_intro';

const HEADING = /^H[2-6]$/;

/** Matches the elements that were added to show the English original. */
export const ORIGINAL = '[data-original]';

const childrenWithoutOriginal = (parent: Element) => [...parent.children].filter((child) => !child.matches(ORIGINAL));

export interface ArticleText {
  readonly title: Element;
  readonly passages: readonly Passage<Element>[];
  /** The heading of a section. The introduction has none. */
  readonly headingOf: (id: string) => Element | undefined;
}

/**
 * The article in a page, without the English text that was added to it.
 * @throws Error if the page has no article, for example a "not found" page or the sign-in page of a network
 */
export function articleIn(page: ParentNode): ArticleText {
  const title = page.querySelector('main h1');
  const intro = page.querySelector('main .lede');
  const prose = page.querySelector('main .prose');
  if (!title || !intro || !prose) throw new Error('The page has no article.');

  const headings = new Map<string, Element>();
  const passages: { id: string; blocks: Element[] }[] = [{ id: INTRO_ID, blocks: childrenWithoutOriginal(intro) }];
  for (const element of childrenWithoutOriginal(prose)) {
    if (HEADING.test(element.tagName)) {
      headings.set(element.id, element);
      passages.push({ id: element.id, blocks: [] });
    } else {
      passages.at(-1)?.blocks.push(element);
    }
  }
  return { title, passages, headingOf: (id) => headings.get(id) };
}
