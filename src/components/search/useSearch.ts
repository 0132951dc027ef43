import { useEffect, useRef, useState } from 'preact/hooks';
import { type ArticleLink, fetchArticles } from './articles.ts';
import { type Found, type SearchIndex, openIndex } from './search-index.ts';

export type SearchState =
  | { readonly kind: 'idle' | 'loading' }
  | ({ readonly kind: 'found'; readonly query: string } & Found)
  | { readonly kind: 'failed'; readonly articles: readonly ArticleLink[] };

/** Typing pauses this long before it is searched. */
const PAUSE_MS = 150;

/**
 * The state of a search as a query changes; a slow older answer never overtakes a newer one.
 * @param place the address of the search page of this language
 */
export function useSearch(query: string, base: string, place: string): SearchState {
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const index = useRef<Promise<SearchIndex>>();
  const listing = useRef<Promise<readonly ArticleLink[]>>();

  useEffect(() => {
    if (query.trim() === '') {
      setState({ kind: 'idle' });
      return undefined;
    }
    let isCurrent = true;
    const search = async () => {
      setState((now) => (now.kind === 'found' ? now : { kind: 'loading' }));
      try {
        // Asked for at the same time: once the index has failed, it may be too late for its list too.
        listing.current ??= fetchArticles(place);
        index.current ??= openIndex(base);
        const found = await (await index.current).find(query);
        if (isCurrent) setState({ kind: 'found', query, ...found });
      } catch (failure) {
        reportError(failure); // for the console and for tests; the reader is told
        index.current = undefined;
        const articles = await listing.current;
        if (isCurrent) setState({ kind: 'failed', articles: articles ?? [] });
      }
    };
    const timer = setTimeout(() => void search(), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, base, place]);

  return state;
}
