/** The answer itself: one sentence, what follows from it, and the day it's as of. The panel's style shows the stage. */
import { LAST_DAYS_TO_WARN, cycleContaining } from '../../../rules/index.ts';
import { toQuery } from '../question/question-url.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { DatedPhrase } from './DatedPhrase.tsx';
import type { Question } from '../question/question.ts';
import { type AnswerView, type RenewalView, isRenewalView } from './answer-props.ts';

function AsOf({ view }: { view: RenewalView }) {
  const { question, today, translator, format, hooks } = view;
  // It isn't a <time>, because it isn't a date of the offer.
  const values = { today: <span class="day">{format.full(today)}</span> };
  const { today: set, ...rest } = question;
  const realDay: Question = rest;
  return (
    <p class="asof small">
      <Phrase translator={translator} of={set ? 'answer.as-of.set' : 'answer.as-of'} values={values} />{' '}
      {set && (
        <>
          <button type="button" class="link" onClick={() => hooks.askInstead(realDay)}>
            <Phrase translator={translator} of="answer.as-of.real" />
          </button>{' '}
        </>
      )}
      <button type="button" class="link" onClick={hooks.changeToday}>
        <Phrase translator={translator} of="answer.as-of.change" />
      </button>
    </p>
  );
}

/** After the window: a link to the cycle that today belongs to if the offer was renewed each time. */
function CycleOfToday({ view }: { view: AnswerView }) {
  if (!isRenewalView(view) || view.answer.stage.stage !== 'lapsed') return null;
  const { question, answer, translator, format, today, query } = view;
  const cycle = cycleContaining(answer.schedule.anniversary, today);
  if (!cycle || cycle.index === 0) return null;
  const to: Question = { offer: question.offer, basis: 'anniversary', date: cycle.anniversary };
  return (
    <p>
      <a href={toQuery(question.today ? { ...to, today: question.today } : to, query)}>
        <Phrase translator={translator} of="answer.lapsed.show" values={{ date: format.long(cycle.anniversary) }} />
      </a>
    </p>
  );
}

/**
 * The class of the panel: filled for an open window, dashed for reactivation, hatched for a lapsed offer, else an
 * outline. Marigold marks days on which an offer can be renewed, so it isn't used after renewals ended.
 */
function panelClass({ answer }: AnswerView): string {
  if (answer.kind === 'nothing-to-renew') return 'say';
  const { stage } = answer.stage;
  return stage === 'open' && answer.caveats.includes('renewals-ended') ? 'say' : `say ${stage}`;
}

export function Panel({ view }: { view: AnswerView }) {
  const { translator, format, sentence, consequence } = view;
  const renewal = isRenewalView(view) ? view : undefined;
  const daysLeft = renewal?.answer.daysLeft;
  const closesSoon = daysLeft !== undefined && daysLeft <= LAST_DAYS_TO_WARN;
  return (
    <div class={panelClass(view)}>
      <p class="sentence">
        <DatedPhrase message={sentence} translator={translator} format={format} />
      </p>
      {consequence && (
        <p class="lede">
          <DatedPhrase message={consequence} translator={translator} format={format} />
        </p>
      )}
      <CycleOfToday view={view} />
      {closesSoon && (
        <p>
          <Phrase translator={translator} of="answer.utc" />
        </p>
      )}
      {renewal && <AsOf view={renewal} />}
    </div>
  );
}
