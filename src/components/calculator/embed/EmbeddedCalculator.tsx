/** The calculator in another site's page. Its question is kept here instead of in the page's URL. */
import { CALENDAR_INTEGRITY } from 'virtual:embed-words';
import { useState } from 'preact/hooks';
import { createDateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { tagToPath } from '../../../i18n/locales.ts';
import { EDITION_IDS, type EditionId, editionOf, isOfferOf } from '../../../rules/index.ts';
import { Calculator } from '../Calculator.tsx';
import type { CalculatorHost } from '../calculator-host.ts';
import { ARTICLE_OF } from '../route.ts';
import { type AnswerDetail, detailOf } from './answer-detail.ts';
import type * as Calendar from './embed-calendar.ts';
import { SCRIPT } from './embed-words.ts';
import { loadModule } from './load-module.ts';

interface EmbeddedProps {
  readonly translator: SiteTranslator;
  /** The question in the element's attributes. */
  readonly query: string;
  readonly announce: (detail: AnswerDetail) => void;
}

/** Today's program, whose offers most readers ask about. */
const DEFAULT_EDITION: EditionId = EDITION_IDS.at(-1) ?? 'mpn-2021';

/** The script is in /embed/<hash>/. */
const homeOf = (tag: string) => new URL(`../../${tagToPath(tag)}/`, SCRIPT).href;

const loadCalendar = () => loadModule<typeof Calendar>(new URL('calendar.js', SCRIPT).href, CALENDAR_INTEGRITY);

function createHost(initial: string, article: string, announce: EmbeddedProps['announce']): CalculatorHost {
  let query = initial;
  const address = (of: string) => article + of;
  return {
    query: () => query,
    setQuery: (next) => {
      query = next;
    },
    linkTo: address,
    address,
    takesFocus: false,
    loadCalendar,
    loadStyles: () => Promise.resolve(),
    onShown: (answer) => {
      if (answer) announce(detailOf(answer, address(answer.query)));
    },
    retry: (_form, trigger, ask) => void ask(trigger),
  };
}

export function EmbeddedCalculator({ translator, query, announce }: EmbeddedProps) {
  const { tag } = translator;
  const offer = new URLSearchParams(query).get('offer') ?? '';
  const edition = isOfferOf(offer) ? editionOf(offer) : DEFAULT_EDITION;
  const home = homeOf(tag);
  const [host] = useState(() => createHost(query, `${home}${ARTICLE_OF[edition]}/`, announce));
  const { fieldOrder } = createDateFormat(tag);
  return (
    <section class="calc" lang={tag} aria-labelledby="calc" part="calculator">
      <h2 id="calc" part="title">
        {translator.t('calculator.form.title')}
      </h2>
      <Calculator {...{ translator, fieldOrder, home, edition, host }} />
    </section>
  );
}
