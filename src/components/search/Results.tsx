import type { Words } from '../../i18n/keys.ts';
import type { ArticleLink } from './articles.ts';
import type { Hit } from './hits.ts';
import type { SearchState } from './useSearch.ts';

/** What the search has to say, announced; and what it found, as links. */
export function Results({ state, words }: { state: SearchState; words: Words }) {
  return (
    <>
      <p class="small soft" role="status">
        {statusOf(state, words)}
      </p>
      <ol class="hits" data-search-results={state.kind === 'found' ? state.query : ''}>
        {state.kind === 'found' && state.hits.map((hit) => <HitItem key={hit.url} hit={hit} />)}
        {state.kind === 'failed' && <Articles articles={state.articles} words={words} />}
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
    case 'found': {
      if (state.hits.length === 0) return words.t('search.none', { query: state.query });
      const count = words.n('search.found', state.hits.length);
      if (state.instead === undefined) return count;
      return words.t('search.instead', { query: state.query, instead: state.instead, count });
    }
  }
}

/** In place of results where the index cannot be loaded. */
function Articles({ articles, words }: { articles: readonly ArticleLink[]; words: Words }) {
  return (
    <>
      {articles.map(({ title, url }) => (
        <li key={url}>
          <a href={url}>
            <strong>{title || words.t('search.articles')}</strong>
          </a>
        </li>
      ))}
    </>
  );
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
