/** The texts and components of answers about the former program. */
import { projectCycles } from '../../../../rules/index.ts';
import { FormerTimeline } from '../FormerTimeline.tsx';
import { Cycles } from '../Cycles.tsx';
import { FormerObligations } from '../FormerObligations.tsx';
import type { AnswerProgram, RenewalView } from '../answer-props.ts';
import { isOfFormerProgram, unknownOffer, texts } from '../texts/mpn-2021.ts';
import { todosFor } from '../former-todo.ts';

/** The number of cycles to compute: the answer's cycle and the next five. */
const CYCLES = 6;

const isFormerProgramView = (view: RenewalView): view is RenewalView<'mpn-2021'> => isOfFormerProgram(view.answer);

export const program: AnswerProgram = {
  ...texts,
  partsOf(view) {
    if (!isFormerProgramView(view)) throw unknownOffer(view.question.offer);
    const { answer, today } = view;
    const coming = projectCycles(answer.anniversary, CYCLES, answer.offer).slice(1);
    return {
      timeline: <FormerTimeline view={view} />,
      obligations: <FormerObligations view={view} />,
      todos: todosFor(answer, today),
      comingCycles: coming.length > 0 && <Cycles view={view} coming={coming} />,
    };
  },
};
