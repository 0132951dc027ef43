/** The query is normalized like the index. If it isn't on the pages, better words are tried (second-try.ts). */
import { ownValue } from '../../i18n/message.ts';
import { type Hints, foldQuery, foldWord, phraseOf } from '../../i18n/search-words.ts';
import { trustScript } from '../ui/trusted-scripts.ts';
import { type Hit, type PageHits, type PageResult, TITLE_MATCH_BOOST, hitsOf, ranked } from './hits.ts';
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
  readonly instead: string | undefined;
  /** Whether the language has pages that are only in the English index. */
  readonly isPartlyEnglish: boolean;
  /** False if more hits follow, after these. */
  readonly isComplete: boolean;
}

export interface SearchIndex {
  /** @param showFirst called with the best page's hits, before the other pages are loaded */
  readonly find: (query: string, showFirst: (found: Found) => void) => Promise<Found>;
  /** Loads what a query needs in advance, so that `find` doesn't have to wait for it. */
  readonly prepare: (query: string) => Promise<void>;
}

const MAX_PAGES = 10;
/** The page that answers a query is almost always one of Pagefind's first two. */
const ANSWER_PAGES = 2;
const EXCERPT_WORDS = 24;

/**
 * The number of pages to load before the others: all those that can become the first result. A page after them comes
 * later even if its title has the whole query. Pages with a phrase are ordered by their titles, so all are loaded at once.
 */
function firstPagesOf(results: readonly PagefindResult[], query: string, hasAnswer: boolean): number {
  if (phraseOf(query) !== undefined) return MAX_PAGES;
  if (hasAnswer) return ANSWER_PAGES;
  const bestScore = results[0]?.score ?? 0;
  return results.filter(({ score }) => score * TITLE_MATCH_BOOST >= bestScore).length;
}

/** Built with the index. Undefined if that fails, because the search also works without them. */
const fetchHints = (folder: string): Promise<Hints | undefined> =>
  fetch(`${folder}hints.json`)
    .then((response) => (response.ok ? (response.json() as Promise<Hints>) : undefined))
    .catch(() => undefined);

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
    return results.filter(({ id }) => exact.some((page) => page.id === id));
  };
  const loadPages = (results: readonly PagefindResult[]): Promise<readonly PageHits[]> =>
    Promise.all(
      results.map(async ({ score, data }) => {
        const page = await data();
        return { url: page.url, score, hits: hitsOf(page, tag) };
      }),
    );
  return {
    prepare: (query) => pagefind.preload(phraseOf(query) ?? foldQuery(query)),
    find: async (query, showFirst) => {
      const queryResults = await findPages(query);
      const hints = await hintsPromise;
      const hasResults = queryResults.length > 0;
      const better = (hints && secondTry(query, hints, hasResults)) ?? (hasResults ? undefined : phraseOf(query));
      const betterResults = better === undefined ? [] : await findPages(better);
      const instead = betterResults.length > 0 ? better : undefined;
      const searched = instead ?? query;
      const results = (instead === undefined ? queryResults : betterResults).slice(0, MAX_PAGES);
      const answerTo = (one: string) => ownValue(hints?.answers ?? {}, foldWord(phraseOf(one) ?? one));
      const answer = answerTo(query) ?? answerTo(searched);
      const found = { instead, isPartlyEnglish: hints?.isPartlyEnglish === true };

      const count = firstPagesOf(results, searched, answer !== undefined);
      const firstPages = await loadPages(results.slice(0, count));
      const best = ranked(firstPages, searched, answer)[0];
      if (best && results.length > count && best.isAnswer === (answer !== undefined)) {
        showFirst({ ...found, hits: best.hits, isComplete: false });
        await new Promise((resolve) => setTimeout(resolve)); // they're rendered before the other pages are requested
      }
      const pages = [...firstPages, ...(await loadPages(results.slice(count)))];
      return { ...found, hits: ranked(pages, searched, answer).flatMap(({ hits }) => hits), isComplete: true };
    },
  };
}
