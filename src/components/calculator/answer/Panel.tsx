/** The answer itself: one sentence, its consequences, and the calculation date. The panel's style shows the stage. */
import { LAST_DAYS_TO_WARN, type Tone, cycleContaining, daysBetween } from '../../../rules/index.ts';
import { toQuery } from '../question/question-url.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { DatedPhrase } from './DatedPhrase.tsx';
import type { Question } from '../question/question.ts';
import { type AnswerView, type RenewalView, isRenewalView } from './answer-props.ts';

/** If the reader has set the date, there's also a button to use today. */
function AsOf({ view }: { view: RenewalView }) {
  const { question, today, translator, format, hooks } = view;
  // A <span>, because scripts and tests read the offer's dates from the answer's <time> elements.
  const values = { today: <span class="day">{format.full(today)}</span> };
  const { today: chosenToday, ...questionWithoutToday } = question;
  const realDay: Question = questionWithoutToday;
  return (
    <p class="asof small">
      <Phrase translator={translator} of={chosenToday ? 'answer.as-of.set' : 'answer.as-of'} values={values} />{' '}
      {chosenToday && (
        <>
          <button type="button" class="link" onClick={() => hooks.askSuggestedQuestion(realDay)}>
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

/** After the window: a link to the current cycle, for readers who have renewed every time since then. */
function CycleOfToday({ view }: { view: AnswerView }) {
  if (!isRenewalView(view) || view.answer.stage.stage !== 'lapsed' || view.answer.isHistory) return null;
  const { question, answer, translator, format, today, query, links } = view;
  const cycle = cycleContaining(answer.anniversary, today, answer.offer);
  if (!cycle || cycle.index === 0) return null;
  const linkedQuestion: Question = { offer: question.offer, basis: 'anniversary', date: cycle.anniversary };
  return (
    <p>
      <a
        href={links.linkTo(
          toQuery(question.today ? { ...linkedQuestion, today: question.today } : linkedQuestion, query),
        )}
      >
        <Phrase translator={translator} of="answer.lapsed.show" values={{ date: format.long(cycle.anniversary) }} />
      </a>
    </p>
  );
}

/** Filled: renewal is possible. Dashed: a second chance, or sources disagree. Hatched: lapsed. Others: an outline. */
const TONE_CLASS = {
  waiting: 'say',
  renewable: 'say open',
  uncertain: 'say unsure',
  late: 'say reactivation',
  over: 'say lapsed',
} as const satisfies Record<Tone, string>;

function panelClass({ answer }: AnswerView): string {
  return answer.kind === 'nothing-to-renew' || answer.isHistory ? 'say' : TONE_CLASS[answer.stage.tone];
}

/** Partner Center may count days in UTC, which only matters on the last days before a deadline. */
function closesSoon({ answer, today }: RenewalView): boolean {
  const daysLeft = daysBetween(today, answer.deadline.on) + 1;
  return !answer.isHistory && daysLeft >= 1 && daysLeft <= LAST_DAYS_TO_WARN;
}

export function Panel({ view }: { view: AnswerView }) {
  const { translator, format, sentence, consequences } = view;
  const renewal = isRenewalView(view) ? view : undefined;
  return (
    <div class={panelClass(view)} part="panel">
      <p class="sentence">
        <DatedPhrase message={sentence} translator={translator} format={format} />
      </p>
      {consequences.map((message) => (
        <p key={message.of} class="lede">
          <DatedPhrase message={message} translator={translator} format={format} />
        </p>
      ))}
      <CycleOfToday view={view} />
      {renewal && closesSoon(renewal) && (
        <p>
          <Phrase translator={translator} of="answer.utc" />
        </p>
      )}
      {renewal && <AsOf view={renewal} />}
    </div>
  );
}
