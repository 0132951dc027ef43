/** Asks what to do with the list in a link if this browser already has a list, or says that the link is invalid. */
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { Choice, ReceivedList } from '../list/useReceivedList.ts';

const CHOICES: readonly Choice[] = ['replace', 'add', 'keep'];

interface ReceivedListQuestionProps {
  readonly received: ReceivedList;
  readonly translator: SiteTranslator;
}

export function ReceivedListQuestion({ received: { offers, decide }, translator }: ReceivedListQuestionProps) {
  if (offers === undefined) return null;
  if (offers === 'broken') {
    return (
      <p class="note full" role="alert">
        <Phrase translator={translator} of="planner.link.broken" />
      </p>
    );
  }
  return (
    <section class="say full" aria-labelledby="incoming">
      <h2 id="incoming">
        <Phrase translator={translator} of="planner.link.title" />
      </h2>
      <p>
        <Phrase translator={translator} of="planner.link.text" count={offers.length} />
      </p>
      <p class="tools">
        {CHOICES.map((choice) => (
          <button key={choice} type="button" class="btn" onClick={() => decide(offers, choice)}>
            <Phrase translator={translator} of={`planner.link.${choice}`} />
          </button>
        ))}
      </p>
    </section>
  );
}
