/** The answer: one sentence, a timeline, the dates, what to do, and what Microsoft's documentation doesn't cover. */
import { Actions } from './Actions.tsx';
import { AnswerTimeline } from './AnswerTimeline.tsx';
import { Caveats } from './Caveats.tsx';
import { Checklist } from './Checklist.tsx';
import { Cycles } from './Cycles.tsx';
import { DatesTable } from './DatesTable.tsx';
import { Obligations } from './Obligations.tsx';
import { Panel } from './Panel.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { QuestionSummary } from './QuestionSummary.tsx';
import { type AnswerView, type RenewalView, isRenewalView } from './answer-props.ts';

/** The facts of an answer as data attributes, for tests and for scripts of other sites. */
function facts({ question, answer }: AnswerView): Record<string, string | number> {
  if (answer.kind === 'nothing-to-renew') {
    const none = { 'data-stage': 'none', 'data-measure': 'none', 'data-requirements': 'none', 'data-fee': 'none' };
    return { 'data-offer': question.offer, ...none, 'data-caveats': '' };
  }
  const { stage, measure, requirements, fee, lastDayToPay, daysLeft, caveats } = answer;
  return {
    'data-offer': question.offer,
    'data-stage': stage.stage,
    'data-measure': measure?.id ?? 'none',
    'data-requirements': requirements,
    'data-fee': fee,
    ...(lastDayToPay === undefined ? {} : { 'data-last-day-to-pay': lastDayToPay }),
    ...(daysLeft === undefined ? {} : { 'data-days-left': daysLeft }),
    'data-caveats': caveats.join(' '),
  };
}

function Rest({ view }: { view: RenewalView }) {
  const { answer, translator, format } = view;
  const isConditional = answer.caveats.includes('after-the-documents');
  return (
    <>
      <AnswerTimeline view={view} />
      <h3 id="dates">
        <Phrase translator={translator} of="answer.dates" />
      </h3>
      <DatesTable schedule={answer.schedule} today={view.today} translator={translator} format={format} />
      <h3 id="todo">
        <Phrase translator={translator} of="todo.title" />
      </h3>
      <div class="do">
        <div class="stack">
          <Obligations view={view} />
          <Checklist view={view} />
          {!isConditional && <Caveats answer={answer} translator={translator} format={format} />}
        </div>
        <Actions view={view} />
      </div>
      <h3 id="cycles">
        <Phrase translator={translator} of="cycles.title" />
      </h3>
      <p class="hint">
        <Phrase translator={translator} of="cycles.intro" />
      </p>
      <Cycles view={view} />
    </>
  );
}

export function Answer({ view }: { view: AnswerView }) {
  const renewal = isRenewalView(view) ? view : undefined;
  const comesFirst = renewal?.answer.caveats.includes('after-the-documents') === true;
  return (
    <div class="answer" data-result="" {...facts(view)}>
      <QuestionSummary view={view} />
      {renewal && comesFirst && <Caveats answer={renewal.answer} translator={view.translator} format={view.format} />}
      <Panel view={view} />
      {renewal && <Rest view={renewal} />}
    </div>
  );
}
