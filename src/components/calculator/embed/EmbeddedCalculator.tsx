/** The calculator on another site's page. This component keeps the question, instead of the page's URL. */
import { CALENDAR_INTEGRITY } from 'virtual:embed-messages';
import { useState } from 'preact/hooks';
import { createDateFormat } from '../../../i18n/format.ts';
import { type LocaleTag, tagToPath } from '../../../i18n/locales.ts';
import { type Catalog, createTranslator } from '../../../i18n/translator.ts';
import type { EditionId } from '../../../rules/index.ts';
import { Calculator } from '../Calculator.tsx';
import type { AnswerLoader, AnswerProgram } from '../answer/answer-props.ts';
import { formerParts } from '../answer/former-parts.tsx';
import { program as currentProgram } from '../answer/programs/maicpp.ts';
import { texts as formerTexts } from '../answer/texts/mpn-2021.ts';
import type { CalculatorHost } from '../calculator-host.ts';
import * as parser from '../question/parser.ts';
import { ARTICLE_OF } from '../route.ts';
import { type AnswerDetail, detailOf } from './answer-detail.ts';
import { SCRIPT, fetchMessages } from './embed-messages.ts';
import { preloadModule } from './preload-module.ts';

interface EmbeddedProps {
  readonly tag: LocaleTag;
  /** The program that was asked about, whose offers come first. */
  readonly edition: EditionId;
  /** The messages, including the form's. */
  readonly catalog: Catalog;
  /** The question in the element's attributes, as a query. */
  readonly query: string;
  readonly announce: (detail: AnswerDetail) => void;
}

/** The script is in /embed/<hash>/, two folders below the site's root. */
const homeOf = (tag: string) => new URL(`../../${tagToPath(tag)}/`, SCRIPT).href;

function createHost(initialQuery: string, articleUrl: string, announce: EmbeddedProps['announce']): CalculatorHost {
  let query = initialQuery;
  const answerUrl = (answerQuery: string) => articleUrl + answerQuery;
  return {
    query: () => query,
    setQuery: (next) => {
      query = next;
    },
    linkTo: answerUrl,
    address: answerUrl,
    isInShadow: true,
    onShown: (answer) => {
      if (answer) announce(detailOf(answer, answerUrl(answer.query)));
    },
    retry: (_form, trigger, ask) => void ask(trigger),
  };
}

const PROGRAMS: Readonly<Record<EditionId, AnswerProgram>> = {
  'mpn-2021': { ...formerTexts, loadParts: () => Promise.resolve(formerParts) },
  maicpp: currentProgram,
};

/** The embed script contains all code except that for calendar files, and the integrity hashes of what it loads. */
const loaderOf = (tag: LocaleTag): AnswerLoader => ({
  program: async (edition) => ({ program: PROGRAMS[edition], catalog: await fetchMessages(tag, edition) }),
  parser: async () => ({ parser, catalog: await fetchMessages(tag, 'parser') }),
  calendar: async () => {
    const [catalog] = await Promise.all([
      fetchMessages(tag, 'calendar'),
      preloadModule(new URL('CalendarItems.js', SCRIPT).href, CALENDAR_INTEGRITY),
    ]);
    const { CalendarItems } = await import('../answer/CalendarItems.tsx');
    return { CalendarItems, catalog };
  },
});

export function EmbeddedCalculator({ tag, edition, catalog, query, announce }: EmbeddedProps) {
  const [translator] = useState(() => createTranslator(catalog));
  const [load] = useState(() => loaderOf(tag));
  const home = homeOf(tag);
  const [host] = useState(() => createHost(query, `${home}${ARTICLE_OF[edition]}/`, announce));
  const { fieldOrder } = createDateFormat(tag);
  return (
    <section class="calc" lang={tag} aria-labelledby="calc" part="calculator">
      <h2 id="calc" part="title">
        {translator.t('calculator.form.title')}
      </h2>
      <Calculator {...{ translator, fieldOrder, home, edition, load, host }} />
    </section>
  );
}
