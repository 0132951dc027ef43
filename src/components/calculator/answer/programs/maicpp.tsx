/** The texts and components of answers about today's program. */
import { CurrentObligations } from '../CurrentObligations.tsx';
import { CurrentTimeline } from '../CurrentTimeline.tsx';
import { Qualification } from '../Qualification.tsx';
import type { AnswerProgram } from '../answer-props.ts';
import { currentTodos } from '../current-todo.ts';
import { texts } from '../texts/maicpp.ts';

export const program: AnswerProgram = {
  ...texts,
  partsOf(view) {
    const { answer, today } = view;
    const { qualification } = answer;
    const isOver = answer.stage.tone === 'over';
    return {
      timeline: <CurrentTimeline view={view} />,
      qualification: qualification && <Qualification view={view} qualification={qualification} />,
      obligations: !isOver && <CurrentObligations view={view} />,
      todos: currentTodos(answer, today),
    };
  },
};
