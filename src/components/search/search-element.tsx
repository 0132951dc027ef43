/** The script of <renewal-search>: importing it hydrates the element. */
import { hydrate } from 'preact';
import { createTranslator } from '../../i18n/translator.ts';
import { takeOver } from '../ui/take-over.ts';
import { fetchMessages } from './search-messages.ts';
import { SearchPage } from './SearchPage.tsx';

const messages = await fetchMessages();
takeOver('renewal-search', (host) => {
  hydrate(<SearchPage translator={createTranslator(messages)} base={host.dataset['base'] ?? '/'} />, host);
});
