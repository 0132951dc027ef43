/** What was asked, echoed with its weekday, and the way back to the form. */
import { Phrase } from '../../ui/Phrase.tsx';
import { type AnswerView, isRenewalView } from './answer-props.ts';

function AskedDate({ view }: { view: AnswerView }) {
  const { words, format } = view;
  if (!isRenewalView(view)) return null;
  const { question, answer } = view;
  const date = <span class="day">{format.full(answer.schedule.anniversary)}</span>;
  const purchase = <span class="day">{format.full(question.date)}</span>;
  return (
    <span>
      {question.basis === 'purchase' ? (
        <Phrase words={words} of="answer.asked.purchase" values={{ purchase, date }} />
      ) : (
        <Phrase words={words} of="answer.asked.anniversary" values={{ date }} />
      )}
    </span>
  );
}

export function Asked({ view }: { view: AnswerView }) {
  const { question, alternativeDate, words, format, hooks } = view;
  return (
    <p class="asked">
      <span>
        <strong>
          <Phrase words={words} of={`offer.${question.offer}`} />
        </strong>
      </span>
      <AskedDate view={view} />
      {alternativeDate && question.offer !== 'network-membership' && (
        <button type="button" class="link" onClick={() => hooks.askInstead({ ...question, date: alternativeDate })}>
          <Phrase words={words} of="answer.other-reading" values={{ date: format.long(alternativeDate) }} />
        </button>
      )}
      {hooks.isFolded && (
        <button type="button" class="link" onClick={hooks.unfold}>
          <Phrase words={words} of="calculator.form.change" />
        </button>
      )}
    </p>
  );
}
