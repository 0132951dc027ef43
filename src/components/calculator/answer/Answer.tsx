/** The answer: one sentence, a timeline, the dates, what to do, and what sources don't cover. */
import { answerData, editionOf } from '../../../rules/index.ts';
import { Caveats } from './Caveats.tsx';
import { CurrentProgram } from './CurrentProgram.tsx';
import { EndedOffer } from './EndedOffer.tsx';
import { FormerProgram } from './FormerProgram.tsx';
import { Panel } from './Panel.tsx';
import { QuestionSummary } from './QuestionSummary.tsx';
import { type AnswerView, type RenewalView, isFormerProgramView, isRenewalView } from './answer-props.ts';
import { generalCaveats } from './caveat-message.ts';

/** The facts of an answer as data attributes, for tests and for scripts of other sites. */
function facts({ answer }: AnswerView): Record<string, string | number> {
  const { offer, edition, stage, measure, requirements, fee, lastDayToPay, daysLeft, caveats } = answerData(answer);
  return {
    'data-offer': offer,
    'data-edition': edition,
    'data-stage': stage,
    'data-measure': measure,
    'data-requirements': requirements,
    'data-fee': fee,
    ...(lastDayToPay === undefined ? {} : { 'data-last-day-to-pay': lastDayToPay }),
    ...(daysLeft === undefined ? {} : { 'data-days-left': daysLeft }),
    'data-caveats': caveats.join(' '),
  };
}

function Rest({ view }: { view: RenewalView }) {
  if (view.answer.isHistory) return <EndedOffer view={view} />;
  return isFormerProgramView(view) ? <FormerProgram view={view} /> : <CurrentProgram view={view} />;
}

export function Answer({ view }: { view: AnswerView }) {
  const { question, translator, format } = view;
  const renewal = isRenewalView(view) ? view : undefined;
  const comesFirst = renewal?.answer.caveats.includes('after-the-documents') === true && !renewal.answer.isHistory;
  return (
    <div class="answer" data-result="" {...facts(view)}>
      <QuestionSummary view={view} />
      {renewal && comesFirst && (
        <Caveats
          caveats={renewal.answer.caveatRules}
          anniversary={renewal.answer.anniversary}
          translator={translator}
          format={format}
        />
      )}
      <Panel view={view} />
      {renewal ? (
        <Rest view={renewal} />
      ) : (
        <Caveats caveats={generalCaveats(editionOf(question.offer))} translator={translator} format={format} />
      )}
    </div>
  );
}
