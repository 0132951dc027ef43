/** What answers about the former program say and show. */
import { projectCycles } from '../../../../rules/index.ts';
import { AnswerTimeline } from '../AnswerTimeline.tsx';
import { Cycles } from '../Cycles.tsx';
import { Obligations } from '../Obligations.tsx';
import type { AnswerProgram, RenewalView } from '../answer-props.ts';
import { isOwn, notOwn, texts } from '../texts/mpn-2021.ts';
import { todosFor } from '../todo.ts';

/** Five, after the given one. */
const CYCLES = 6;

const isOwnView = (view: RenewalView): view is RenewalView<'mpn-2021'> => isOwn(view.answer);

export const program: AnswerProgram = {
  ...texts,
  partsOf(view) {
    if (!isOwnView(view)) throw notOwn(view.question.offer);
    const { answer, today } = view;
    const coming = projectCycles(answer.anniversary, CYCLES, answer.offer).slice(1);
    return {
      timeline: <AnswerTimeline view={view} />,
      obligations: <Obligations view={view} />,
      todos: todosFor(answer, today),
      comingCycles: coming.length > 0 && <Cycles view={view} coming={coming} />,
    };
  },
};
