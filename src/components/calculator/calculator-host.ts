/** What the calculator needs from the page around it: a page of this site, or a page of another site that embeds it. */
import type { AnsweredQuestion } from './answer/answer-question.ts';
import { type Trigger, retryByReloading } from './question/form-values.ts';

export interface AnswerLinks {
  /** The `href` of a link to the answer for this query, such as `?offer=action-pack&anniversary=2021-06-22`. */
  readonly linkTo: (query: string) => string;
  /** The answer's complete URL, for example to copy it. */
  readonly address: (query: string) => string;
  /** Undefined on other sites, where the answer isn't the page's main content. */
  readonly print?: () => void;
}

export interface CalculatorHost extends AnswerLinks {
  /** The current question as a URL query. */
  readonly query: () => string;
  readonly setQuery: (query: string) => void;
  /**
   * Whether the calculator is in a shadow root, on another site's page. Its elements then have `part` attributes, so
   * that the page can style them. The calculator takes focus only after the reader has used it.
   */
  readonly isInShadow: boolean;
  /**
   * Called after an answer, problems, or a failure message was rendered. `answer` is undefined for the last two. The parts
   * of an answer below its sentence may follow in the next frames.
   */
  readonly onShown: (answer: AnsweredQuestion | undefined) => void;
  /** Used after code or messages couldn't be loaded. */
  readonly retry: (form: HTMLFormElement | null, trigger: Trigger, ask: (trigger: Trigger) => Promise<void>) => void;
}

/** A page of this site. The question is in the page's URL. */
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
  retry: retryByReloading,
};
