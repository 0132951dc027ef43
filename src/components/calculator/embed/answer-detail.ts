/** An answer as the data of the event `renewal-answer`. */
import type { CalendarDate, EditionId, EventName } from '../../../rules/index.ts';
import { type AnswerFacts, factsOf } from '../answer/answer-facts.ts';
import type { AnsweredQuestion } from '../answer/answer-question.ts';

export interface AnswerDetail extends AnswerFacts {
  /** The day that the answer is as of. */
  readonly today?: CalendarDate;
  /** The date of each event, by its ID. Empty if there's nothing to renew. */
  readonly events: Readonly<Partial<Record<EventName<EditionId>, CalendarDate>>>;
  /** The URL of the answer in the guide. */
  readonly url: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'renewal-answer': CustomEvent<AnswerDetail>;
  }
}

export function detailOf(answered: AnsweredQuestion, url: string): AnswerDetail {
  const { answer, today } = answered;
  const dated = answer.kind === 'renewal' ? answer.events : [];
  const events: AnswerDetail['events'] = Object.fromEntries(dated.map(({ event, on }) => [event, on]));
  return { ...factsOf(answered), ...(today === undefined ? {} : { today }), events, url };
}
