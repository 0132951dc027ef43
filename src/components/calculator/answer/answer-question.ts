/** Turns a parsed question into the data that the calculator shows. The code uses no DOM, no language, and no clock. */
import type { Today } from '../../../dates/clock.ts';
import {
  type CalendarDate,
  type EditionId,
  type NothingToRenew,
  type Renewal,
  answerOn,
  firstAnniversary,
} from '../../../rules/index.ts';
import { toQuery } from '../question/question-url.ts';
import type { ParsedQuestion, Problem, Question } from '../question/question.ts';
import type { AnswerTexts } from './answer-texts.ts';
import type { Statement } from './dated-message.ts';

export interface AnsweredQuestion extends Statement {
  readonly kind: 'answer';
  readonly question: Question;
  readonly answer: Renewal<EditionId> | NothingToRenew<EditionId>;
  /** Today, unless the reader entered another day. Undefined if the clock is wrong and the answer doesn't need it. */
  readonly today: CalendarDate | undefined;
  /** Day and month swapped, if the typed text can be read in both ways. */
  readonly alternativeDate: CalendarDate | undefined;
  /** The canonical query of this answer's URL. */
  readonly query: string;
}

export type CalculatorState =
  { readonly kind: 'problems'; readonly problems: readonly [Problem, ...Problem[]] } | AnsweredQuestion;

/**
 * The only possible problem is that the device's clock is wrong.
 * @param query the URL's current query, whose other parameters are kept
 * @param deviceDay today's date on the device; used unless the question has a calculation date
 */
export function answerQuestion(
  { question, alternativeDate }: ParsedQuestion,
  texts: Pick<AnswerTexts, 'statementOf' | 'undatedStatement'>,
  query: string,
  deviceDay: Today,
): CalculatorState {
  const day: Today = question.today ? { ok: true, date: question.today } : deviceDay;
  const shared = { kind: 'answer', question, alternativeDate, query: toQuery(question, query) } as const;
  if (!('date' in question)) {
    const answer = answerOn(question);
    if (answer.kind === 'renewal') throw new RangeError(`A question about "${question.offer}" needs a date.`);
    return { ...shared, answer, ...texts.undatedStatement(answer), today: day.ok ? day.date : undefined };
  }
  if (!day.ok) {
    const values = { year: String(day.year) };
    return { kind: 'problems', problems: [{ of: 'calculator.error.device-clock', fields: ['today'], values }] };
  }
  const { offer, date, parity } = question;
  const anniversary = question.basis === 'purchase' ? firstAnniversary(date, offer) : date;
  const answer = answerOn({ offer, anniversary, today: day.date, ...(parity ? { parity } : {}) });
  return { ...shared, answer, ...texts.statementOf(answer, day.date), today: day.date };
}
