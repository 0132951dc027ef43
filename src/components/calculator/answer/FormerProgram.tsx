/** Below the sentence of an answer about the former program: timeline, dates, what to do, and coming cycles. */
import { projectCycles } from '../../../rules/index.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { Actions } from './Actions.tsx';
import { AnswerTimeline } from './AnswerTimeline.tsx';
import { Caveats } from './Caveats.tsx';
import { Checklist } from './Checklist.tsx';
import { Cycles } from './Cycles.tsx';
import { DatesTable } from './DatesTable.tsx';
import { Obligations } from './Obligations.tsx';
import type { RenewalView } from './answer-props.ts';
import { todosFor } from './todo.ts';

/** Five, after the given one. */
const CYCLES = 6;

export function FormerProgram({ view }: { view: RenewalView<'mpn-2021'> }) {
  const { answer, today, translator, format } = view;
  const isConditional = answer.caveats.includes('after-the-documents');
  const coming = projectCycles(answer.anniversary, CYCLES, answer.offer).slice(1);
  return (
    <>
      <AnswerTimeline view={view} />
      <h3 id="dates">
        <Phrase translator={translator} of="answer.dates" />
      </h3>
      <DatesTable answer={answer} today={today} translator={translator} format={format} />
      <h3 id="todo">
        <Phrase translator={translator} of="todo.title" />
      </h3>
      <div class="do">
        <div class="stack">
          <Obligations view={view} />
          <Checklist view={view} todos={todosFor(answer, today)} />
          {!isConditional && (
            <Caveats
              caveats={answer.caveatRules}
              anniversary={answer.anniversary}
              translator={translator}
              format={format}
            />
          )}
        </div>
        <Actions view={view} />
      </div>
      {coming.length > 0 && (
        <>
          <h3 id="cycles">
            <Phrase translator={translator} of="cycles.title" />
          </h3>
          <p class="hint">
            <Phrase translator={translator} of="cycles.intro" />
          </p>
          <Cycles view={view} coming={coming} />
        </>
      )}
    </>
  );
}
