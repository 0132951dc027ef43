import type { SiteTranslator } from '../../i18n/keys.ts';
import { Phrase } from '../ui/Phrase.tsx';
import type { ArticleLink } from './articles.ts';
import type { Hit } from './hits.ts';
import type { SearchState } from './useSearch.ts';

/** The status of the search, as a live region, and its results as links. */
export function Results({ state, translator }: { state: SearchState; translator: SiteTranslator }) {
  const isComplete = state.kind !== 'found' || state.isComplete;
  const links = state.kind === 'found' ? state.hits : state.kind === 'failed' ? state.articles : [];
  return (
    <>
      <p class="small soft" role="status">
        {statusOf(state, translator)}
      </p>
      <ol
        class="hits"
        aria-busy={!isComplete}
        data-search-results={state.kind === 'found' && isComplete ? state.query : ''}
      >
        {links.map((link) => (
          <Result key={link.url} link={link} translator={translator} />
        ))}
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

/** If the index can't be loaded, articles are listed instead of hits. */
function Result({ link, translator }: { link: ArticleLink & Partial<Hit>; translator: SiteTranslator }) {
  return (
    <li>
      <a href={link.url}>
        {link.page && <span class="soft">{link.page} › </span>}
        <strong>{link.title || translator.t('search.articles')}</strong>
      </a>
      {link.excerpt && (
        <p>{link.excerpt.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}</p>
      )}
    </li>
  );
}
