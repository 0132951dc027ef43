/** The props that every part of an answer is rendered from. */
import type { DateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { CalendarDate, Renewal } from '../../../rules/index.ts';
import type { Question } from '../question/question.ts';
import type { AnsweredQuestion } from './answer-question.ts';

/** What the calculator does when a reader asks for it inside an answer. */
export interface AnswerHooks {
  readonly isFolded: boolean;
  readonly unfold: () => void;
  /** Opens the form at the day to calculate as of. */
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

/** An answer about an offer that renews. */
export interface RenewalView extends AnswerView {
  readonly question: Exclude<Question, { readonly offer: 'network-membership' }>;
  readonly answer: Renewal;
  readonly today: CalendarDate;
}

export function isRenewalView(view: AnswerView): view is RenewalView {
  const { answer, question, today } = view;
  return answer.kind === 'renewal' && question.offer !== 'network-membership' && today !== undefined;
}
