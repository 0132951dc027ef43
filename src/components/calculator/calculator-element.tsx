/** The script of <renewal-calculator>: importing it hydrates the element. */
import { hydrate } from 'preact';
import { createDateFormat } from '../../i18n/format.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { EDITION_IDS } from '../../rules/index.ts';
import answerCss from '../../styles/answer.css?url';
import { addStylesheet } from '../ui/stylesheet.ts';
import { takeOver } from '../ui/take-over.ts';
import { Calculator } from './Calculator.tsx';
import { fetchMessages } from './calculator-messages.ts';

// Needed for an answer only: whether it has come is asked there.
addStylesheet(answerCss).catch(() => undefined);
const messages = await fetchMessages();
takeOver('renewal-calculator', (host) => {
  const { home = '', edition = '' } = host.dataset;
  const translator = createTranslator(messages);
  const { fieldOrder } = createDateFormat(messages.tag);
  const own = EDITION_IDS.find((id) => id === edition) ?? 'mpn-2021';
  hydrate(<Calculator translator={translator} fieldOrder={fieldOrder} home={home} edition={own} />, host);
});
