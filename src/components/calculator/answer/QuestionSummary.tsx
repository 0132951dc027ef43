/** Repeats the question, with a button that shows the form again. */
import { Phrase } from '../../ui/Phrase.tsx';
import { separatorAfter } from '../../ui/separator-after.ts';
import { type AnswerView, isRenewalView } from './answer-props.ts';

function AskedDate({ view }: { view: AnswerView }) {
  const { translator, format } = view;
  if (!isRenewalView(view)) return null;
  const { question, answer } = view;
  const date = <span class="day">{format.full(answer.anniversary)}</span>;
  const purchase = <span class="day">{format.full(question.date)}</span>;
  return (
    <span>
      {question.basis === 'purchase' ? (
        <Phrase translator={translator} of="answer.asked.purchase" values={{ purchase, date }} />
      ) : (
        <Phrase translator={translator} of="answer.asked.anniversary" values={{ date }} />
      )}
      {question.parity && (
        <>
          {separatorAfter(translator, `answer.asked.${question.basis}`)}(
          <Phrase translator={translator} of={`calculator.form.parity.${question.parity}`} />)
        </>
      )}
    </span>
  );
}

export function QuestionSummary({ view }: { view: AnswerView }) {
  const { question, alternativeDate, translator, format, hooks } = view;
  return (
    <p class="asked">
      <span>
        <strong>
          <Phrase translator={translator} of={`offer.${question.offer}`} />
        </strong>
      </span>
      <AskedDate view={view} />
      {alternativeDate && 'date' in question && (
        <button
          type="button"
          class="link"
          onClick={() => hooks.askSuggestedQuestion({ ...question, date: alternativeDate })}
        >
          <Phrase translator={translator} of="answer.other-reading" values={{ date: format.long(alternativeDate) }} />
        </button>
      )}
      {hooks.isFolded && (
        <button type="button" class="link" onClick={hooks.unfold}>
          <Phrase translator={translator} of="calculator.form.change" />
        </button>
      )}
    </p>
  );
}
