/** An answer as the `detail` of the `renewal-answer` event. */
import {
  type AnswerData,
  type CalendarDate,
  type EditionId,
  type EventName,
  answerData,
} from '../../../rules/index.ts';
import type { AnsweredQuestion } from '../answer/answer-question.ts';

export interface AnswerDetail extends Omit<AnswerData, 'events'> {
  /** The calculation date of the answer. */
  readonly today?: CalendarDate;
  /** Maps event IDs to dates. Empty if there's nothing to renew. */
  readonly events: Readonly<Partial<Record<EventName<EditionId>, CalendarDate>>>;
  /** The URL of the answer in the guide. */
  readonly url: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'renewal-answer': CustomEvent<AnswerDetail>;
  }
}

export function detailOf({ answer, today }: AnsweredQuestion, url: string): AnswerDetail {
  const { events: dated, ...data } = answerData(answer);
  const events: AnswerDetail['events'] = Object.fromEntries(dated.map(({ event, date }) => [event, date]));
  return { ...data, ...(today === undefined ? {} : { today }), events, url };
}
