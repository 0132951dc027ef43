/** Hydrates the search page. */
import { hydrate } from 'preact';
import { type Catalog, createTranslator } from '../../i18n/translator.ts';
import { takeOver } from '../ui/take-over.ts';
import { SearchPage } from './SearchPage.tsx';

export function hydrateSearch(loadedCatalog: Catalog | undefined): void {
  takeOver('renewal-search', loadedCatalog, (host, catalog) => {
    hydrate(<SearchPage translator={createTranslator(catalog)} base={host.dataset['base'] ?? '/'} />, host);
  });
}
