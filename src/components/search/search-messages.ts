import type { Catalog } from '../../i18n/translator.ts';
import { fetchPageMessages } from '../ui/page-messages.ts';

const CATALOG_LOADERS = import.meta.glob<Catalog>('../../content/*/strings.json', {
  query: '?used-by=components/search/search-dialog.tsx',
  import: 'default',
});

export const fetchMessages = (): Promise<Catalog> => fetchPageMessages(CATALOG_LOADERS);
