/** The script of <renewal-comparison>. Importing this file hydrates the element. */
import { hydrate } from 'preact';
import { createTranslator } from '../../i18n/translator.ts';
import { takeOver } from '../ui/take-over.ts';
import { Comparison } from './Comparison.tsx';
import { fetchMessages } from './comparison-messages.ts';

takeOver('renewal-comparison', await fetchMessages(), (host, catalog) => {
  hydrate(<Comparison translator={createTranslator(catalog)} />, host);
});
