/** What a calculator needs from where it is: on a page of the site, or embedded in another site's page. */
import type { AnsweredQuestion } from './answer/answer-question.ts';
import { type Trigger, startOver } from './question/form-values.ts';

/** Links to answers, and what else depends on the page that an answer is on. */
export interface AnswerLinks {
  /** The link to another answer, from its query. */
  readonly linkTo: (query: string) => string;
  /** The absolute URL of an answer, from its query. */
  readonly address: (query: string) => string;
  /** Prints the page. Undefined if the answer isn't the page's main content. */
  readonly print?: () => void;
}

export interface CalculatorHost extends AnswerLinks {
  /** The query that says what to calculate. */
  readonly query: () => string;
  readonly setQuery: (query: string) => void;
  /** Whether it's in another site's page: then it has named parts, and takes the focus only after the reader used it. */
  readonly isInShadow: boolean;
  /** Called after an answer, a problem, or a failure was rendered. */
  readonly onShown: (answer: AnsweredQuestion | undefined) => void;
  /** Tries again after a failure. */
  readonly retry: (form: HTMLFormElement | null, trigger: Trigger, ask: (trigger: Trigger) => Promise<void>) => void;
}

/** A page of the site, whose URL has the question. */
export const PAGE_HOST: CalculatorHost = {
  query: () => location.search,
  setQuery: (query) => history.replaceState(history.state, '', query + location.hash),
  linkTo: (query) => query,
  address: (query) => location.origin + location.pathname + query,
  print: () => print(),
  isInShadow: false,
  onShown: () => {
    delete document.documentElement.dataset['asked'];
  },
  retry: startOver,
};
