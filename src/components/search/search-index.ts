/** The query is normalized like the index. If it isn't on the pages, better words are tried (second-try.ts). */
import { ownValue } from '../../i18n/message.ts';
import { type Hints, foldQuery, foldWord, phraseOf } from '../../i18n/search-words.ts';
import { trustScript } from '../ui/trusted-scripts.ts';
import { type Hit, type PageResult, hitsOf, ranked } from './hits.ts';
import { secondTry } from './second-try.ts';

/** The part of Pagefind's browser API that's used here. */
interface Pagefind {
  /** Starts to load the index. */
  readonly init: () => Promise<void>;
  /** Loads the part of the index that a query needs. */
  readonly preload: (query: string) => Promise<void>;
  readonly options: (options: { readonly baseUrl: string; readonly excerptLength: number }) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** Its text and excerpts are loaded with `data`. */
interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PageResult>;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Searched for instead of the query, which isn't on any page. */
  readonly instead?: string;
  /** Whether the language has pages that are only in the English index. */
  readonly isPartlyEnglish: boolean;
}

export interface SearchIndex {
  readonly find: (query: string) => Promise<Found>;
  /** Loads what a query needs in advance, so that `find` doesn't have to wait for it. */
  readonly prepare: (query: string) => Promise<void>;
}

const MAX_PAGES = 10;
const EXCERPT_WORDS = 24;

/** Built with the index. Undefined if that fails, because the search also works without them. */
async function fetchHints(folder: string): Promise<Hints | undefined> {
  try {
    const response = await fetch(`${folder}hints.json`);
    return response.ok ? ((await response.json()) as Hints) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Loads the index of the page's language. Rejects if it can't be loaded.
 * @param base the site's base path, with slashes at both ends
 */
export async function openIndex(base: string): Promise<SearchIndex> {
  const tag = document.documentElement.lang;
  const folder = `${base}pagefind/${tag.toLowerCase()}/`;
  const hintsPromise = fetchHints(folder);
  trustScript(`${folder}pagefind-worker.js`);
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: EXCERPT_WORDS });
  await pagefind.init();
  /** Pagefind doesn't rank results of a quoted phrase, so this searches for its words and filters the pages. */
  const findPages = async (query: string): Promise<readonly PagefindResult[]> => {
    const phrase = phraseOf(query);
    const { results } = await pagefind.search(phrase ?? foldQuery(query));
    if (phrase === undefined) return results;
    const { results: exact } = await pagefind.search(`"${phrase}"`);
    const ids = new Set(exact.map(({ id }) => id));
    return results.filter(({ id }) => ids.has(id));
  };
  /** @param queries the reader's query and its replacement; a page in `Hints.answers` for one of them comes first */
  const search = async (query: string, queries: readonly string[]): Promise<readonly Hit[]> => {
    const results = await findPages(query);
    const pages = await Promise.all(
      results.slice(0, MAX_PAGES).map(async ({ score, data }) => ({ score, page: await data() })),
    );
    const answers = (await hintsPromise)?.answers ?? {};
    const answer = queries
      .map((one) => ownValue(answers, foldWord(phraseOf(one) ?? one)))
      .find((slug) => slug !== undefined);
    return ranked(
      pages.map(({ score, page }) => ({ url: page.url, score, hits: hitsOf(page, tag) })),
      query,
      answer,
    );
  };
  return {
    prepare: (query) => pagefind.preload(phraseOf(query) ?? foldQuery(query)),
    find: async (query) => {
      const hits = await search(query, [query]);
      const hints = await hintsPromise;
      const isPartlyEnglish = hints?.isPartlyEnglish === true;
      const instead =
        (hints && secondTry(query, hints, hits.length > 0)) ?? (hits.length === 0 ? phraseOf(query) : undefined);
      if (instead === undefined) return { hits, isPartlyEnglish };
      const others = await search(instead, [query, instead]);
      return others.length > 0 ? { hits: others, instead, isPartlyEnglish } : { hits, isPartlyEnglish };
    },
  };
}
