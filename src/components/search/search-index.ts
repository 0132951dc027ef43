/** Pagefind, as this site uses it: queries folded as the index was, results as sections of pages. */

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  readonly options: (options: { readonly baseUrl: string; readonly excerptLength: number }) => Promise<void>;
  readonly search: (
    query: string,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<PageResult> }[] }>;
}

interface PageResult {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** A piece of an excerpt; `isMatch` where the query was found. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** One place where something was found: a section, and the page it stands on. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  /** The page's title, where the hit is a section of it. */
  readonly page: string | undefined;
  readonly excerpt: readonly ExcerptPart[];
}

export interface SearchIndex {
  readonly find: (query: string) => Promise<readonly Hit[]>;
}

const PAGES = 10;
const SECTIONS_PER_PAGE = 3;
const EXCERPT_WORDS = 24;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Pagefind marks matches with <mark> in otherwise escaped text. Taken apart here, so that nothing is ever set as HTML. */
export function readExcerpt(html: string): readonly ExcerptPart[] {
  return html
    .split(/<\/?mark>/)
    .map((text, index) => ({
      text: text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity).replaceAll("'", '’'),
      isMatch: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

/** Full-width forms become plain ones, and ’ becomes ', which the index splits words at (see integrations/search-index.ts). */
export function foldQuery(query: string): string {
  return query.normalize('NFKC').replaceAll('’', "'").trim();
}

function hitsOf(page: PageResult): readonly Hit[] {
  const pageTitle = page.meta['title'] ?? '';
  const sections = page.sub_results.slice(0, SECTIONS_PER_PAGE);
  return sections.map((section) => ({
    url: section.url,
    title: section.title,
    page: section.title === pageTitle ? undefined : pageTitle,
    excerpt: readExcerpt(section.excerpt),
  }));
}

/**
 * Loads the index of the page's own language: Pagefind goes by `<html lang>`.
 * Rejects where it cannot be loaded.
 * @param base the path the site is served under, with its slashes
 */
export async function openIndex(base: string): Promise<SearchIndex> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: EXCERPT_WORDS });
  return {
    find: async (query) => {
      const { results } = await pagefind.search(foldQuery(query));
      const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
      return pages.flatMap(hitsOf);
    },
  };
}
