/** Pagefind, as this site uses it: queries folded as the index was, results as sections of pages, a second try. */
import { type Hints, foldQuery, foldWord } from '../../i18n/search-words.ts';
import { trustScript } from '../chrome/trusted-scripts.ts';
import { secondTry } from './second-try.ts';

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
};

/** A word and, after it, the same with seams (integrations/search/compounds.ts), each perhaps marked as found. */
const SEAMED = /(<mark>)?(\p{L}+)(?:<\/mark>)? (<mark>)?__[\p{L}_]+([^\s<]*)(?:<\/mark>)?/gu;

/** The page's own spelling: one word where the index has it twice, and ’ for '. */
function asWritten(indexed: string): string {
  return indexed
    .replace(SEAMED, (_, own?: string, word = '', seamed?: string, rest = '') =>
      own || seamed ? `<mark>${word}${rest}</mark>` : `${word}${rest}`,
    )
    .replaceAll("'", '’');
}

/** Pagefind marks matches with <mark> in otherwise escaped text. Taken apart here, so that nothing is ever set as HTML. */
export function readExcerpt(html: string): readonly ExcerptPart[] {
  return asWritten(html.replaceAll('&#39;', "'"))
    .split(/<\/?mark>/)
    .map((text, index) => ({
      text: text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity),
      isMatch: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

function hitsOf(page: PageResult): readonly Hit[] {
  const pageTitle = asWritten(page.meta['title'] ?? '');
  const sections = page.sub_results.slice(0, SECTIONS_PER_PAGE);
  return sections.map((section) => {
    const title = asWritten(section.title);
    return {
      url: section.url,
      title,
      page: title === pageTitle ? undefined : pageTitle,
      excerpt: readExcerpt(section.excerpt),
    };
  });
}

/** Sections named like the query come first, in the order of the index otherwise. */
function namedFirst(hits: readonly Hit[], query: string): readonly Hit[] {
  const asked = foldWord(query);
  const isNamed = ({ title }: Hit) => foldWord(title).includes(asked);
  return [...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))];
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
  trustScript(`${base}pagefind/pagefind-worker.js`);
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: EXCERPT_WORDS });
  const search = async (query: string): Promise<readonly Hit[]> => {
    const { results } = await pagefind.search(foldQuery(query));
    const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
    return namedFirst(pages.flatMap(hitsOf), query);
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
