/** Pagefind, as this site uses it: queries folded as the index was, results as sections of pages, a second try. */
import { foldQuery } from './fold.ts';
import { type Hints, secondTry } from './second-try.ts';

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

export interface Found {
  readonly hits: readonly Hit[];
  /** What was searched for in place of the query, which says nothing to the pages. */
  readonly instead?: string;
}

export interface SearchIndex {
  readonly find: (query: string) => Promise<Found>;
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

/**
 * Pagefind marks matches with <mark> in otherwise escaped text. Taken apart here, so that nothing is ever set as
 * HTML; the seams of compounds (integrations/search/compounds.ts) go, and ’ comes back.
 */
export function readExcerpt(html: string): readonly ExcerptPart[] {
  return html
    .split(/<\/?mark>/)
    .map((text, index) => ({
      text: text
        .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
        .replaceAll("'", '’')
        .replaceAll('_', ''),
      isMatch: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

function hitsOf(page: PageResult): readonly Hit[] {
  const pageTitle = page.meta['title'] ?? '';
  const sections = page.sub_results.slice(0, SECTIONS_PER_PAGE);
  return sections.map((section) => ({
    url: section.url,
    title: section.title.replaceAll('_', '').replaceAll("'", '’'),
    page: section.title === pageTitle ? undefined : pageTitle,
    excerpt: readExcerpt(section.excerpt),
  }));
}

/** What was made with the index for second tries. Search works without it. */
async function fetchHints(base: string): Promise<Hints | undefined> {
  const tag = document.documentElement.lang.toLowerCase();
  try {
    const response = await fetch(`${base}pagefind/hints.${tag}.json`);
    return response.ok ? ((await response.json()) as Hints) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Loads the index of the page's own language: Pagefind goes by `<html lang>`.
 * Rejects where it cannot be loaded.
 * @param base the path the site is served under, with its slashes
 */
export async function openIndex(base: string): Promise<SearchIndex> {
  const hinting = fetchHints(base);
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: EXCERPT_WORDS });
  const search = async (query: string): Promise<readonly Hit[]> => {
    const { results } = await pagefind.search(foldQuery(query));
    const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
    return pages.flatMap(hitsOf);
  };
  return {
    find: async (query) => {
      const hits = await search(query);
      const hints = await hinting;
      const instead = hints && secondTry(query, hints, hits.length > 0);
      if (instead === undefined) return { hits };
      const others = await search(instead);
      return others.length > 0 ? { hits: others, instead } : { hits };
    },
  };
}
