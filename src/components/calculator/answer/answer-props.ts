/** What every part of an answer is drawn from. */
import type { DateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { CalendarDate, NothingToRenew, Renewal } from '../../../rules/index.ts';
import type { Question } from '../question/question.ts';

/** What the shell does for an answer. */
export interface AnswerHooks {
  readonly isFolded: boolean;
  readonly unfold: () => void;
  /** Opens the form at the day to calculate as of. */
  readonly changeToday: () => void;
  readonly askInstead: (question: Question) => void;
}

export interface AnswerView {
  readonly question: Question;
  readonly answer: Renewal | NothingToRenew;
  /** Undefined where the device's clock is wrong and the answer needs no day. */
  readonly today: CalendarDate | undefined;
  readonly alternativeDate: CalendarDate | undefined;
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
  /** The address of the locale's start page, which articles stand below. */
  readonly home: string;
  /** The canonical query of this answer. */
  readonly address: string;
  readonly hooks: AnswerHooks;
}

/** The same, where there is something to renew. */
export interface RenewalView extends AnswerView {
  readonly question: Exclude<Question, { readonly offer: 'network-membership' }>;
  readonly answer: Renewal;
  readonly today: CalendarDate;
}

export function isRenewalView(view: AnswerView): view is RenewalView {
  const { answer, question, today } = view;
  return answer.kind === 'renewal' && question.offer !== 'network-membership' && today !== undefined;
}
