/** The facts of an answer for other code: the data attributes of its element, and the event of the embedded calculator. */
import type { CalendarDate, EditionId, OfferId } from '../../../rules/index.ts';
import type { AnsweredQuestion } from './answer-question.ts';

/** Named like the properties of `dataset`: `lastDayToPay` is `data-last-day-to-pay`. */
export interface AnswerFacts {
  readonly offer: OfferId<EditionId>;
  readonly edition: EditionId;
  /** 'none' if there's nothing to renew. */
  readonly stage: string;
  /** The ID of the measure that changes what the partner owes, or 'none'. */
  readonly measure: string;
  readonly requirements: string;
  readonly fee: string;
  readonly lastDayToPay?: CalendarDate;
  /** Both ends count: 30 on the first day of the window, 1 on the last. Only in the window. */
  readonly daysLeft?: number;
  readonly caveats: readonly string[];
}

export function factsOf({ question, answer }: Pick<AnsweredQuestion, 'question' | 'answer'>): AnswerFacts {
  const { offer } = question;
  const { edition } = answer;
  if (answer.kind === 'nothing-to-renew') {
    return { offer, edition, stage: 'none', measure: 'none', requirements: 'none', fee: 'none', caveats: [] };
  }
  const { stage, measure, requirements, fee, lastDayToPay, daysLeft, caveats } = answer;
  return {
    ...{ offer, edition, requirements, fee, caveats },
    stage: stage.stage,
    measure: measure?.id ?? 'none',
    ...(lastDayToPay === undefined ? {} : { lastDayToPay }),
    ...(daysLeft === undefined ? {} : { daysLeft }),
  };
}
