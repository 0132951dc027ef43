/** The script of <renewal-planner>: importing it renders the planner, because only the browser has the list. */
import { render } from 'preact';
import { createDateFormat } from '../../i18n/format.ts';
import { takeOver } from '../ui/take-over.ts';
import { fetchMessages } from './planner-messages.ts';
import { Planner } from './Planner.tsx';

const catalog = await fetchMessages();
takeOver('renewal-planner', (host) => {
  const { fieldOrder } = createDateFormat(catalog.tag);
  render(<Planner catalog={catalog} fieldOrder={fieldOrder} home={host.dataset['home'] ?? ''} />, host);
});
