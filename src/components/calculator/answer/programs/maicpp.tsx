/** What answers about today's program say and show. */
import { CurrentObligations } from '../CurrentObligations.tsx';
import { CurrentTimeline } from '../CurrentTimeline.tsx';
import { Qualification } from '../Qualification.tsx';
import type { AnswerProgram } from '../answer-props.ts';
import { currentCaveat } from '../current-caveats.tsx';
import { currentStatement, currentUndatedStatement } from '../current-sentence.ts';
import { currentTodos } from '../current-todo.ts';

export const program: AnswerProgram = {
  statementOf: currentStatement,
  undatedStatement: currentUndatedStatement,
  caveatText: currentCaveat,
  partsOf(view) {
    const { answer, today } = view;
    const { qualification } = answer;
    const isOver = answer.stage.tone === 'over';
    return {
      timeline: <CurrentTimeline view={view} />,
      qualification: qualification && <Qualification view={view} qualification={qualification} />,
      obligations: !isOver && <CurrentObligations view={view} />,
      todos: currentTodos(answer, today),
      hasCalendar: !isOver,
    };
  },
};
