/** The script of <renewal-calculator>: importing it hydrates the element. */
import { hydrate } from 'preact';
import { createDateFormat } from '../../i18n/format.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { EDITION_IDS } from '../../rules/index.ts';
import { takeOver } from '../ui/take-over.ts';
import { Calculator } from './Calculator.tsx';
import { PAGE_HOST } from './calculator-host.ts';
import { fetchMessages } from './calculator-messages.ts';

// Needed for an answer only: whether it has come is asked there.
PAGE_HOST.loadStyles().catch(() => undefined);
const messages = await fetchMessages();
takeOver('renewal-calculator', (element) => {
  const { home = '', edition = '' } = element.dataset;
  const translator = createTranslator(messages);
  const { fieldOrder } = createDateFormat(messages.tag);
  const own = EDITION_IDS.find((id) => id === edition) ?? 'mpn-2021';
  hydrate(<Calculator {...{ translator, fieldOrder, home }} edition={own} host={PAGE_HOST} />, element);
});
