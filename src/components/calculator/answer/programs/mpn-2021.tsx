/** What answers about the former program say and show. */
import { type EditionId, type Renewal, projectCycles } from '../../../../rules/index.ts';
import { AnswerTimeline } from '../AnswerTimeline.tsx';
import { Cycles } from '../Cycles.tsx';
import { Obligations } from '../Obligations.tsx';
import type { AnswerProgram, RenewalView } from '../answer-props.ts';
import { formerCaveat } from '../former-caveats.tsx';
import { MEMBERSHIP_STATEMENT, formerStatement } from '../sentence.ts';
import { todosFor } from '../todo.ts';

/** Five, after the given one. */
const CYCLES = 6;

const isOwn = (answer: Renewal<EditionId>): answer is Renewal => answer.edition === 'mpn-2021';
const isOwnView = (view: RenewalView): view is RenewalView<'mpn-2021'> => isOwn(view.answer);
const notOwn = (offer: string) => new RangeError(`The former program has no offer "${offer}".`);

export const program: AnswerProgram = {
  statementOf(answer, today) {
    if (!isOwn(answer)) throw notOwn(answer.offer);
    return formerStatement(answer, today);
  },
  undatedStatement({ offer }) {
    if (offer !== 'network-membership') throw notOwn(offer);
    return MEMBERSHIP_STATEMENT;
  },
  caveatText: formerCaveat,
  partsOf(view) {
    if (!isOwnView(view)) throw notOwn(view.question.offer);
    const { answer, today } = view;
    const coming = projectCycles(answer.anniversary, CYCLES, answer.offer).slice(1);
    return {
      timeline: <AnswerTimeline view={view} />,
      obligations: <Obligations view={view} />,
      todos: todosFor(answer, today),
      hasCalendar: true,
      comingCycles: coming.length > 0 && <Cycles view={view} coming={coming} />,
    };
  },
};
