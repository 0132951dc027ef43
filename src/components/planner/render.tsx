/**
 * Renders the planner in the browser instead of hydrating server HTML, because the reader's list is only stored in the
 * browser.
 */
import { render } from 'preact';
import { createDateFormat } from '../../i18n/format.ts';
import type { Catalog } from '../../i18n/translator.ts';
import { takeOver } from '../ui/take-over.ts';
import { Planner } from './Planner.tsx';

export function renderPlanner(loadedCatalog: Catalog | undefined): void {
  takeOver('renewal-planner', loadedCatalog, (host, catalog) => {
    const { fieldOrder } = createDateFormat(catalog.tag);
    render(<Planner catalog={catalog} fieldOrder={fieldOrder} home={host.dataset['home'] ?? ''} />, host);
  });
}
