/** The part below the sentence for an offer that can no longer be renewed: its successors, and its dates as history. */
import { Phrase } from '../../ui/Phrase.tsx';
import { calculatorPath } from '../route.ts';
import { Actions } from './Actions.tsx';
import { Caveats } from './Caveats.tsx';
import { DatesTable } from './DatesTable.tsx';
import type { RenewalView } from './answer-props.ts';

export function EndedOffer({ view }: { view: RenewalView }) {
  const { answer, today, translator, format, home } = view;
  return (
    <div class="do">
      <div class="stack">
        <h3 id="successors">
          <Phrase translator={translator} of="answer.ended.successors" />
        </h3>
        <ul>
          {answer.successors.map((offer) => (
            <li key={offer}>
              <a href={`${calculatorPath(home, offer)}?offer=${offer}#calculator`}>
                <Phrase translator={translator} of={`offer.${offer}`} />
              </a>
            </li>
          ))}
        </ul>
        <details class="history">
          <summary>
            <Phrase translator={translator} of="answer.ended.history" />
          </summary>
          <Caveats view={view} caveats={answer.caveatRules} />
          <DatesTable answer={answer} today={today} translator={translator} format={format} />
        </details>
      </div>
      <Actions view={view} />
    </div>
  );
}
