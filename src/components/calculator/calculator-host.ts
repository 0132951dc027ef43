/** What the calculator needs from its surroundings: a page of this site, or another site's page that embeds it. */
import type { AnsweredQuestion } from './answer/answer-question.ts';
import { type Trigger, startOver } from './question/form-values.ts';

/** Links to answers, and everything else in an answer that depends on the page around it. */
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
  /** Whether the calculator is in another site's page. If so, it has named parts, and takes focus only after the reader has used it. */
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
