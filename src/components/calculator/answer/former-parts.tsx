/** The parts of an answer about the former program, if the offer's renewal window opened before renewals ended. */
import { projectCycles } from '../../../rules/index.ts';
import { FormerTimeline } from './FormerTimeline.tsx';
import { Cycles } from './Cycles.tsx';
import { FormerObligations } from './FormerObligations.tsx';
import type { PartsOf, RenewalView } from './answer-props.ts';
import { todosFor } from './former-todo.ts';

/** The answer's cycle and the next five. */
const CYCLE_COUNT = 6;

const isOfFormerProgram = (view: RenewalView): view is RenewalView<'mpn-2021'> => view.answer.edition === 'mpn-2021';

export const formerParts: PartsOf = (view) => {
  if (!isOfFormerProgram(view)) throw new RangeError(`"${view.question.offer}" isn't an offer of the former program.`);
  const { answer, today } = view;
  const coming = projectCycles(answer.anniversary, CYCLE_COUNT, answer.offer).slice(1);
  return {
    timeline: <FormerTimeline view={view} />,
    obligations: <FormerObligations view={view} />,
    todos: todosFor(answer, today),
    comingCycles: coming.length > 0 && <Cycles view={view} coming={coming} />,
  };
};
