/** The answer itself: one sentence, what follows from it, and the day it is as of. Its form says the stage. */
import type { ComponentChild } from 'preact';
import { type CalendarDate, LAST_DAYS_TO_WARN, cycleContaining } from '../../../rules/index.ts';
import { toQuery } from '../question/question-url.ts';
import { Day } from '../../ui/Day.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import type { Question } from '../question/question.ts';
import { NOTHING_TO_RENEW, sentenceOf } from './sentence.ts';
import { type AnswerView, type RenewalView, isRenewalView } from './answer-props.ts';

type Days = Readonly<Record<string, CalendarDate>>;

function daysIn(days: Days, { format }: AnswerView): Record<string, ComponentChild> {
  return Object.fromEntries(
    Object.entries(days).map(([name, date]) => [name, <Day key={name} date={date} format={format} />]),
  );
}

function AsOf({ view }: { view: RenewalView }) {
  const { question, today, translator, format, hooks } = view;
  // Not <time>: it is no date of the offer, and an offer without dates has it too.
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

/** After the window: the cycle that today belongs to, if the offer was renewed each time, one click away. */
function CycleOfToday({ view }: { view: AnswerView }) {
  if (!isRenewalView(view) || view.answer.stage.stage !== 'lapsed') return null;
  const { question, answer, translator, format, today, address } = view;
  const cycle = cycleContaining(answer.schedule.anniversary, today);
  if (!cycle || cycle.index === 0) return null;
  const to: Question = { offer: question.offer, basis: 'anniversary', date: cycle.anniversary };
  return (
    <p>
      <a href={toQuery(question.today ? { ...to, today: question.today } : to, address)}>
        <Phrase translator={translator} of="answer.lapsed.show" values={{ date: format.long(cycle.anniversary) }} />
      </a>
    </p>
  );
}

/**
 * The class of the panel: filled is open, dashed a second chance, hatched gone, else an outline. Marigold is
 * for days on which one can renew, so not where renewing had ended.
 */
function panelClass({ answer }: AnswerView): string {
  if (answer.kind === 'nothing-to-renew') return 'say';
  const { stage } = answer.stage;
  return stage === 'open' && answer.caveats.includes('renewals-ended') ? 'say' : `say ${stage}`;
}

export function Panel({ view }: { view: AnswerView }) {
  const { translator } = view;
  const renewal = isRenewalView(view) ? view : undefined;
  const sentence = renewal ? sentenceOf(renewal.answer, renewal.today) : NOTHING_TO_RENEW;
  const daysLeft = renewal?.answer.daysLeft;
  const closesSoon = daysLeft !== undefined && daysLeft <= LAST_DAYS_TO_WARN;
  return (
    <div class={panelClass(view)}>
      <p class="sentence">
        <Phrase translator={translator} of={sentence.key} values={daysIn(sentence.days, view)} count={sentence.count} />
      </p>
      {sentence.more && (
        <p class="lede">
          <Phrase translator={translator} of={sentence.more.key} values={daysIn(sentence.more.days, view)} />
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
