/** Below the sentence of an answer about today's program: timeline, dates, what to do, and what sources disagree on. */
import { Phrase } from '../../ui/Phrase.tsx';
import { Actions } from './Actions.tsx';
import { Caveats } from './Caveats.tsx';
import { Checklist } from './Checklist.tsx';
import { CurrentObligations } from './CurrentObligations.tsx';
import { CurrentTimeline } from './CurrentTimeline.tsx';
import { DatesTable } from './DatesTable.tsx';
import { Qualification } from './Qualification.tsx';
import type { RenewalView } from './answer-props.ts';
import { currentTodos } from './current-todo.ts';

export function CurrentProgram({ view }: { view: RenewalView }) {
  const { answer, today, translator, format } = view;
  const isOver = answer.stage.tone === 'over';
  return (
    <>
      <CurrentTimeline view={view} />
      <h3 id="dates">
        <Phrase translator={translator} of="answer.dates" />
      </h3>
      <DatesTable answer={answer} today={today} translator={translator} format={format} />
      {answer.qualification && <Qualification view={view} qualification={answer.qualification} />}
      <h3 id="todo">
        <Phrase translator={translator} of="todo.title" />
      </h3>
      <div class="do">
        <div class="stack">
          {!isOver && <CurrentObligations view={view} />}
          <Checklist view={view} todos={currentTodos(answer, today)} />
          <Caveats
            caveats={answer.caveatRules}
            anniversary={answer.anniversary}
            translator={translator}
            format={format}
          />
        </div>
        <Actions view={view} />
      </div>
    </>
  );
}
