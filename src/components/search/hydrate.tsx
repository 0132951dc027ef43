/** Hydrates the search page, and opens the dialog: one file, because the two share almost everything. */
import { hydrate } from 'preact';
import { type Catalog, createTranslator } from '../../i18n/translator.ts';
import { takeOver } from '../ui/take-over.ts';
import { SearchPage } from './SearchPage.tsx';

export { openSearch } from './search-dialog.tsx';

export function hydrateSearch(loadedCatalog: Catalog | undefined): void {
  takeOver('renewal-search', loadedCatalog, (host, catalog) => {
    hydrate(<SearchPage translator={createTranslator(catalog)} base={host.dataset['base'] ?? '/'} />, host);
  });
}
