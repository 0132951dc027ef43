/** The query is normalized like the index. If it isn't on the pages, better words are tried (second-try.ts). */
import { ownValue } from '../../i18n/message.ts';
import { type Hints, foldQuery, foldWord, phraseOf } from '../../i18n/search-words.ts';
import { trustScript } from '../ui/trusted-scripts.ts';
import { type Hit, type PageResult, TITLE_MATCH_BOOST, hitsOf, ranked } from './hits.ts';
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
  /** False if more hits follow, after these. */
  readonly isComplete: boolean;
}

export interface SearchIndex {
  /** @param showFirst called with the first hits if the other pages take longer */
  readonly find: (query: string, showFirst: (found: Found) => void) => Promise<Found>;
  /** Loads what a query needs in advance, so that `find` doesn't have to wait for it. */
  readonly prepare: (query: string) => Promise<void>;
}

const MAX_PAGES = 10;
/** A page that answers the query is almost always one of Pagefind's first two. */
const MIN_FIRST_PAGES = 2;
const EXCERPT_WORDS = 24;

/**
 * The number of pages to load before the others: all those that can become the first result. A page after them comes
 * later even if its title has the whole query. Pages with a phrase are ordered by their titles, so all are loaded at once.
 */
function firstPagesOf(results: readonly PagefindResult[], query: string, hasAnswer: boolean): number {
  if (phraseOf(query) !== undefined) return MAX_PAGES;
  if (hasAnswer) return MIN_FIRST_PAGES;
  const bestScore = results[0]?.score ?? 0;
  const count = results.filter(({ score }) => score * TITLE_MATCH_BOOST > bestScore).length;
  return Math.max(MIN_FIRST_PAGES, count);
}

const folderOf = (base: string) => `${base}pagefind/${document.documentElement.lang.toLowerCase()}/`;

/** Requests Pagefind early. If that fails, `openIndex` reports it. */
export function requestPagefind(base: string): void {
  import(/* @vite-ignore */ `${folderOf(base)}pagefind.js`).catch(() => undefined);
}

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
  const folder = folderOf(base);
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
  const loadPages = (results: readonly PagefindResult[]) =>
    Promise.all(
      results.map(async ({ score, data }) => {
        const page = await data();
        return { url: page.url, score, hits: hitsOf(page, tag) };
      }),
    );
  /** @param answer the slug of the page that comes first */
  const loadHits = async (
    results: readonly PagefindResult[],
    query: string,
    answer: string | undefined,
    showFirst: (hits: readonly Hit[]) => void,
  ): Promise<readonly Hit[]> => {
    const count = firstPagesOf(results, query, answer !== undefined);
    const firstPages = await loadPages(results.slice(0, count));
    const next = results[count];
    if (next === undefined) return ranked(firstPages, query, answer);
    const firstHits = ranked(firstPages, query, answer, next.score);
    if (firstHits.length > 0) {
      showFirst(firstHits);
      await new Promise((resolve) => setTimeout(resolve)); // first results are rendered before the others are requested
    }
    return ranked([...firstPages, ...(await loadPages(results.slice(count)))], query, answer);
  };
  return {
    prepare: (query) => pagefind.preload(phraseOf(query) ?? foldQuery(query)),
    find: async (query, showFirst) => {
      const results = await findPages(query);
      const hints = await hintsPromise;
      const better =
        (hints && secondTry(query, hints, results.length > 0)) ?? (results.length === 0 ? phraseOf(query) : undefined);
      const betterResults = better === undefined ? [] : await findPages(better);
      const instead = betterResults.length > 0 ? better : undefined;
      const answer = [query, ...(instead === undefined ? [] : [instead])]
        .map((one) => ownValue(hints?.answers ?? {}, foldWord(phraseOf(one) ?? one)))
        .find((slug) => slug !== undefined);
      const foundWith = (hits: readonly Hit[], isComplete: boolean): Found => ({
        hits,
        ...(instead === undefined ? {} : { instead }),
        isPartlyEnglish: hints?.isPartlyEnglish === true,
        isComplete,
      });
      const shown = instead === undefined ? results : betterResults;
      const hits = await loadHits(shown.slice(0, MAX_PAGES), instead ?? query, answer, (first) =>
        showFirst(foundWith(first, false)),
      );
      return foundWith(hits, true);
    },
  };
}
