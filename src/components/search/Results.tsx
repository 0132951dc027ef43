import type { SiteTranslator } from '../../i18n/keys.ts';
import { Phrase } from '../ui/Phrase.tsx';
import type { ArticleLink } from './articles.ts';
import type { Hit } from './hits.ts';
import type { SearchState } from './useSearch.ts';

/** The status of the search, as a live region, and its results as links. */
export function Results({ state, translator }: { state: SearchState; translator: SiteTranslator }) {
  const isComplete = state.kind !== 'found' || state.isComplete;
  return (
    <>
      <p class="small soft" role="status">
        {statusOf(state, translator)}
      </p>
      <ol
        class="hits"
        aria-busy={isComplete ? undefined : true}
        data-search-results={state.kind === 'found' && isComplete ? state.query : ''}
      >
        {state.kind === 'found' && state.hits.map((hit) => <HitItem key={hit.url} hit={hit} />)}
        {state.kind === 'failed' && <Articles articles={state.articles} translator={translator} />}
      </ol>
      {state.kind === 'found' && state.inEnglish !== undefined && (
        <p class="small">
          <a href={state.inEnglish}>
            <Phrase translator={translator} of="search.in-english" values={{ query: state.query }} />
          </a>
        </p>
      )}
    </>
  );
}

function statusOf(state: SearchState, translator: SiteTranslator): string {
  switch (state.kind) {
    case 'idle':
      return translator.t('search.hint');
    case 'loading':
      return translator.t('search.loading');
    case 'failed':
      return translator.t('search.failed');
    case 'found': {
      // A no-break space keeps the line's height until the number is known.
      if (!state.isComplete) return '\u00a0';
      if (state.hits.length === 0) return translator.t('search.none', { query: state.query });
      const count = translator.n('search.found', state.hits.length);
      if (state.instead === undefined) return count;
      return translator.t('search.instead', { query: state.query, instead: state.instead, count });
    }
  }
}

/** Shown instead of results if the index can't be loaded. */
function Articles({ articles, translator }: { articles: readonly ArticleLink[]; translator: SiteTranslator }) {
  return (
    <>
      {articles.map(({ title, url }) => (
        <li key={url}>
          <a href={url}>
            <strong>{title || translator.t('search.articles')}</strong>
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
        {hit.page && <span class="soft">{hit.page} › </span>}
        <strong>{hit.title}</strong>
      </a>
      <p>
        {hit.excerpt.map((part, index) =>
          part.isMatch ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
        )}
      </p>
    </li>
  );
}
