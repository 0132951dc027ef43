import type { Words } from '../../i18n/keys.ts';
import type { Hit } from './search-index.ts';
import type { SearchState } from './useSearch.ts';

/** What the search has to say, announced; and what it found, as links. */
export function Results({ state, words }: { state: SearchState; words: Words }) {
  return (
    <>
      <p class="small soft" role="status">
        {statusOf(state, words)}
      </p>
      <ol class="hits" data-search-results="">
        {state.kind === 'found' && state.hits.map((hit) => <HitItem key={hit.url} hit={hit} />)}
      </ol>
    </>
  );
}

function statusOf(state: SearchState, words: Words): string {
  switch (state.kind) {
    case 'idle':
      return words.t('search.hint');
    case 'loading':
      return words.t('search.loading');
    case 'failed':
      return words.t('search.failed');
    case 'found':
      return state.hits.length === 0
        ? words.t('search.none', { query: state.query })
        : words.n('search.found', state.hits.length);
  }
}

function HitItem({ hit }: { hit: Hit }) {
  return (
    <li>
      <a href={hit.url}>
        <strong>{hit.title}</strong> {hit.page && <span class="soft">{hit.page}</span>}
      </a>
      <p>
        {hit.excerpt.map((part, index) =>
          part.isMatch ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
        )}
      </p>
    </li>
  );
}
