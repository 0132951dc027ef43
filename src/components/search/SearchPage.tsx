/** Also used if the search dialog can't be loaded. The query is in the URL, so that readers can link to a search. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SiteTranslator } from '../../i18n/keys.ts';
import { Results } from './Results.tsx';
import { useSearch } from './useSearch.ts';

interface SearchPageProps {
  readonly translator: SiteTranslator;
  readonly base: string;
}

export function SearchPage({ translator, base }: SearchPageProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const state = useSearch(query, base, '');

  useEffect(() => {
    if (!field.current) return;
    // What the reader typed before hydration is newer than the query in the URL, so it's kept.
    field.current.value ||= new URLSearchParams(location.search).get('q') ?? '';
    setQuery(field.current.value);
  }, []);

  const search = (text: string) => {
    setQuery(text);
    const params = new URLSearchParams(location.search);
    if (text === '') params.delete('q');
    else params.set('q', text);
    history.replaceState(history.state, '', `?${params.toString()}`);
  };

  return (
    <>
      <form method="get" class="find-form" role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="vh" for="q">
          {translator.t('search.field')}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          autocomplete="off"
          ref={field}
          onInput={(event) => search(event.currentTarget.value)}
        />
        <button type="submit" class="btn go">
          {translator.t('search.go')}
        </button>
      </form>
      <Results state={state} translator={translator} />
    </>
  );
}
