/** The items of the calendar menu, and their messages. */
import type { Catalog } from '../../i18n/translator.ts';
import { fetchPageMessages } from '../ui/page-messages.ts';

export { CalendarItems } from './answer/CalendarItems.tsx';

const CATALOGS = import.meta.glob<Catalog>('../../content/*/strings.json', {
  query: '?used-by=components/calculator/answer/CalendarItems.tsx',
  import: 'default',
});

export const fetchMessages = (): Promise<Catalog> => fetchPageMessages(CATALOGS);
