import { useEffect, useRef, useState } from 'preact/hooks';
import { type ArticleLink, englishSearch, fetchArticles } from './articles.ts';
import { type Found, type SearchIndex, openIndex } from './search-index.ts';

export type SearchState =
  | { readonly kind: 'idle' | 'loading' }
  | ({
      readonly kind: 'found';
      readonly query: string;
      /** The URL of the same search in English, if the language has pages that are only in the English index. */
      readonly inEnglish: string | undefined;
    } & Found)
  | { readonly kind: 'failed'; readonly articles: readonly ArticleLink[] };

/** A search starts after this pause in typing. Until then, the parts of the index that it needs are loaded. */
const PAUSE_MS = 150;

/** Results of an older query never replace newer ones. `searchUrl` is empty on the search page itself. */
export function useSearch(query: string, base: string, searchUrl: string): SearchState {
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const index = useRef<Promise<SearchIndex>>();

  const open = () => (index.current ??= openIndex(base));

  // Loads the index before the reader types. If this fails, the first search tries again and reports the failure.
  useEffect(() => {
    open().catch(() => (index.current = undefined));
  }, [base]);

  useEffect(() => {
    if (query.trim() === '') {
      setState({ kind: 'idle' });
      return undefined;
    }
    let isCurrent = true;
    const search = async () => {
      setState((now) => (now.kind === 'found' ? now : { kind: 'loading' }));
      try {
        const show = (found: Found) => {
          const inEnglish = found.isPartlyEnglish ? englishSearch(searchUrl, query) : undefined;
          if (isCurrent) setState({ kind: 'found', query, inEnglish, ...found });
        };
        const opened = await open();
        show(await opened.find(query, show));
      } catch (failure) {
        reportError(failure); // for the console and for tests; the page shows a message
        index.current = undefined;
        const articles = await fetchArticles(searchUrl);
        if (isCurrent) setState({ kind: 'failed', articles });
      }
    };
    open()
      .then(({ prepare }) => prepare(query))
      .catch(() => undefined); // the search itself reports the failure
    const timer = setTimeout(() => void search(), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, base, searchUrl]);

  return state;
}
