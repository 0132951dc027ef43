/** An article's page as what pairing works on: its title, its introduction, its sections. */
import type { Passage } from './pairing.ts';

/** The name of the part before the first heading. */
const INTRO_ID = '_intro';

const HEADING = /^H[2-6]$/;

/** Marks what this part of the site put into the page. */
export const ORIGINAL = '[data-original]';

const ownChildren = (parent: Element) => [...parent.children].filter((child) => !child.matches(ORIGINAL));

export interface ArticleText {
  readonly title: Element;
  readonly passages: readonly Passage<Element>[];
  /** The heading of a section; none for the introduction. */
  readonly headingOf: (id: string) => Element | undefined;
}

/**
 * The article in a page, without English that stands in it already.
 * @throws Error where the page holds none: a "not found" page, or a sign-in of somebody's network
 */
export function articleIn(page: ParentNode): ArticleText {
  const title = page.querySelector('main h1');
  const intro = page.querySelector('main .lede');
  const prose = page.querySelector('main .prose');
  if (!title || !intro || !prose) throw new Error('The page holds no article.');

  const headings = new Map<string, Element>();
  const passages: { id: string; blocks: Element[] }[] = [{ id: INTRO_ID, blocks: ownChildren(intro) }];
  for (const element of ownChildren(prose)) {
    if (HEADING.test(element.tagName)) {
      headings.set(element.id, element);
      passages.push({ id: element.id, blocks: [] });
    } else {
      passages.at(-1)?.blocks.push(element);
    }
  }
  return { title, passages, headingOf: (id) => headings.get(id) };
}
