/** The parts of an answer below its sentence: timeline, dates, what to do, and what sources don't cover. */
import type { ComponentChild } from 'preact';
import { Phrase } from '../../ui/Phrase.tsx';
import { Actions } from './Actions.tsx';
import { Caveats } from './Caveats.tsx';
import { Checklist } from './Checklist.tsx';
import { DatesTable } from './DatesTable.tsx';
import type { AnswerParts, RenewalView } from './answer-props.ts';

/** @param hasCaveats false if the caveats are shown before the sentence */
export function renewalParts(view: RenewalView, parts: AnswerParts, hasCaveats: boolean): readonly ComponentChild[] {
  const { answer, today, translator, format } = view;
  const { timeline, qualification, obligations, todos, comingCycles } = parts;
  return [
    timeline,
    <>
      <h3 id="dates">
        <Phrase translator={translator} of="answer.dates" />
      </h3>
      <DatesTable answer={answer} today={today} translator={translator} format={format} />
      {qualification}
    </>,
    <>
      <h3 id="todo">
        <Phrase translator={translator} of="todo.title" />
      </h3>
      <div class="do">
        <div class="stack">
          {obligations}
          <Checklist view={view} todos={todos} />
          {hasCaveats && <Caveats view={view} caveats={answer.caveatRules} />}
        </div>
        <Actions view={view} />
      </div>
    </>,
    comingCycles,
  ];
}
