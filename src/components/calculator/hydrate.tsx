/** Hydrates the calculator, and adds the answer's styles. */
import { hydrate } from 'preact';
import { createDateFormat } from '../../i18n/format.ts';
import { type Catalog, createTranslator } from '../../i18n/translator.ts';
import { EDITION_IDS } from '../../rules/index.ts';
import answerCss from '../../styles/answer.css?inline';
import { takeOver } from '../ui/take-over.ts';
import type { AnswerLoader } from './answer/answer-props.ts';
import { Calculator } from './Calculator.tsx';
import { PAGE_HOST } from './calculator-host.ts';

/** @param messages the messages of the form and of one program's answers */
export function hydrateCalculator(messages: Catalog, load: AnswerLoader): void {
  const styles = new CSSStyleSheet();
  styles.replaceSync(answerCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
  takeOver('renewal-calculator', messages, (element, catalog) => {
    const { home = '', edition = '' } = element.dataset;
    const articleEdition = EDITION_IDS.find((id) => id === edition) ?? 'mpn-2021';
    const translator = createTranslator(catalog);
    const { fieldOrder } = createDateFormat(catalog.tag);
    hydrate(
      <Calculator {...{ translator, fieldOrder, home, load }} edition={articleEdition} host={PAGE_HOST} />,
      element,
    );
  });
}
