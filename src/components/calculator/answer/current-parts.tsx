import { CurrentObligations } from './CurrentObligations.tsx';
import { CurrentTimeline } from './CurrentTimeline.tsx';
import { Qualification } from './Qualification.tsx';
import type { PartsOf } from './answer-props.ts';
import { currentTodos } from './current-todo.ts';

export const currentParts: PartsOf = (view) => {
  const { answer, today } = view;
  const { qualification } = answer;
  const isOver = answer.stage.tone === 'over';
  return {
    timeline: <CurrentTimeline view={view} />,
    qualification: qualification && <Qualification view={view} qualification={qualification} />,
    obligations: !isOver && <CurrentObligations view={view} />,
    todos: currentTodos(answer, today),
  };
};
