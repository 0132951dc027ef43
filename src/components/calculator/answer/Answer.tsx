/** The answer: one sentence, a timeline, the dates, what to do, and what sources don't cover. */
import { useEffect, useState } from 'preact/hooks';
import { answerData, editionOf } from '../../../rules/index.ts';
import { Caveats } from './Caveats.tsx';
import { EndedOffer } from './EndedOffer.tsx';
import { Panel } from './Panel.tsx';
import { QuestionSummary } from './QuestionSummary.tsx';
import { renewalParts } from './RenewalParts.tsx';
import { type AnswerView, isRenewalView } from './answer-props.ts';
import { generalCaveats } from './general-caveats.ts';

/** The facts of an answer as attributes, such as `data-last-day-to-pay`, for tests and for scripts of other sites. */
function dataAttributes({ answer }: AnswerView) {
  const data = answerData(answer);
  return Object.fromEntries(
    Object.entries({ ...data, caveats: data.caveats.join(' '), events: undefined }).map(([name, value]) => [
      `data-${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`,
      value,
    ]),
  );
}

/**
 * The first answer to the form adds one part per frame, because rendering, layout, and paint of all of them would be a
 * long task. It has `data-result` when it's complete. Later answers only change what differs, so they're rendered at once,
 * like an answer to the URL, which has reserved space.
 */
export function Answer({ view }: { view: AnswerView }) {
  const renewal = isRenewalView(view) ? view : undefined;
  const caveatsComeFirst = renewal?.partsOf && renewal.answer.caveats.includes('after-the-documents');
  const parts = !renewal
    ? [<Caveats view={view} caveats={generalCaveats(editionOf(view.question.offer))} />]
    : renewal.partsOf
      ? renewalParts(renewal, renewal.partsOf(renewal), !caveatsComeFirst)
      : [<EndedOffer view={renewal} />];
  const [count, setCount] = useState(view.hooks.isFolded ? parts.length : 0);
  const isComplete = count >= parts.length;
  // Preact calls effects after the browser has painted, or after 35 ms if the page isn't visible.
  useEffect(() => {
    if (!isComplete) setCount(count + 1);
  });
  return (
    <div class="answer" data-result={isComplete ? '' : undefined} part="answer" {...dataAttributes(view)}>
      <QuestionSummary view={view} />
      {caveatsComeFirst && <Caveats view={view} caveats={renewal.answer.caveatRules} />}
      <Panel view={view} />
      {parts.slice(0, count)}
      {!isComplete && <div class="rest" />}
    </div>
  );
}
