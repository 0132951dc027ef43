/** The answer: one sentence, a timeline, the dates, what to do, and what sources don't cover. */
import { answerData, editionOf } from '../../../rules/index.ts';
import { Caveats } from './Caveats.tsx';
import { EndedOffer } from './EndedOffer.tsx';
import { Panel } from './Panel.tsx';
import { QuestionSummary } from './QuestionSummary.tsx';
import { RenewalParts } from './RenewalParts.tsx';
import { type AnswerView, isRenewalView } from './answer-props.ts';
import { generalCaveats } from './general-caveats.ts';

/** The facts of an answer as data attributes, for tests and for scripts of other sites. */
function dataAttributes({ answer }: AnswerView): Record<`data-${string}`, string | number> {
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

export function Answer({ view }: { view: AnswerView }) {
  const renewal = isRenewalView(view) ? view : undefined;
  const caveatsComeFirst =
    renewal?.answer.caveats.includes('after-the-documents') === true && !renewal.answer.isHistory;
  return (
    <div class="answer" data-result="" part="answer" {...dataAttributes(view)}>
      <QuestionSummary view={view} />
      {renewal && caveatsComeFirst && <Caveats view={view} caveats={renewal.answer.caveatRules} />}
      <Panel view={view} />
      {renewal?.answer.isHistory && <EndedOffer view={renewal} />}
      {renewal?.partsOf && (
        <RenewalParts view={renewal} parts={renewal.partsOf(renewal)} hasCaveats={!caveatsComeFirst} />
      )}
      {!renewal && <Caveats view={view} caveats={generalCaveats(editionOf(view.question.offer))} />}
    </div>
  );
}
