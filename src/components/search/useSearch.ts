import { useEffect, useRef, useState } from 'preact/hooks';
import { type Hit, type SearchIndex, openIndex } from './search-index.ts';

export type SearchState =
  | { readonly kind: 'idle' | 'loading' | 'failed' }
  | { readonly kind: 'found'; readonly query: string; readonly hits: readonly Hit[] };

/** Typing pauses this long before it is searched. */
const PAUSE_MS = 150;

/** The state of a search as a query changes; a slow older answer never overtakes a newer one. */
export function useSearch(query: string, base: string): SearchState {
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const index = useRef<Promise<SearchIndex>>();

  useEffect(() => {
    if (query.trim() === '') {
      setState({ kind: 'idle' });
      return undefined;
    }
    let isCurrent = true;
    const search = async () => {
      setState((now) => (now.kind === 'found' ? now : { kind: 'loading' }));
      try {
        index.current ??= openIndex(base);
        const hits = await (await index.current).find(query);
        if (isCurrent) setState({ kind: 'found', query, hits });
      } catch (failure) {
        reportError(failure); // for the console and for tests; the reader is told
        index.current = undefined;
        if (isCurrent) setState({ kind: 'failed' });
      }
    };
    const timer = setTimeout(() => void search(), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, base]);

  return state;
}
