/** The props that every part of an answer is rendered from. */
import type { DateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { CalendarDate, EditionId, Renewal } from '../../../rules/index.ts';
import type { DatedQuestion, Question } from '../question/question.ts';
import type { AnsweredQuestion } from './answer-question.ts';
import { isOfFormerProgram } from './former-program.ts';

/** What the calculator does when a reader asks for it inside an answer. */
export interface AnswerHooks {
  readonly isFolded: boolean;
  readonly unfold: () => void;
  /** Opens the form at the calculation date. */
  readonly changeToday: () => void;
  readonly askInstead: (question: Question) => void;
}

export interface AnswerView extends AnsweredQuestion {
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
  /** The path of the locale's start page, which the paths of articles begin with. */
  readonly home: string;
  readonly hooks: AnswerHooks;
}

/** An answer about an offer with a calendar. */
export interface RenewalView<E extends EditionId = EditionId> extends AnswerView {
  readonly question: DatedQuestion;
  readonly answer: Renewal<E>;
  readonly today: CalendarDate;
}

export function isRenewalView(view: AnswerView): view is RenewalView {
  const { answer, question, today } = view;
  return answer.kind === 'renewal' && 'date' in question && today !== undefined;
}

export const isFormerProgramView = (view: RenewalView): view is RenewalView<'mpn-2021'> =>
  isOfFormerProgram(view.answer);
