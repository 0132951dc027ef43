import type { ComponentChild, FunctionComponent } from 'preact';
import type { DateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { Catalog } from '../../../i18n/translator.ts';
import type { CalendarDate, EditionId, Renewal } from '../../../rules/index.ts';
import type { DatedQuestion, Question } from '../question/question.ts';
import type { AnswerLinks } from '../calculator-host.ts';
import type * as Parser from '../question/parser.ts';
import type { AnsweredQuestion } from './answer-question.ts';
import type { AnswerTexts } from './answer-texts.ts';
import type { Todo } from './todo-item.ts';

/** The parts of the calculator that the buttons in an answer use. */
export interface AnswerHooks {
  readonly isFolded: boolean;
  readonly unfold: () => void;
  /** Opens the form and focuses the field for the calculation date. */
  readonly changeToday: () => void;
  readonly askSuggestedQuestion: (question: Question) => void;
  readonly loadCalendar: AnswerLoader['calendar'];
}

export interface AnswerView extends AnsweredQuestion {
  readonly program: AnswerProgram;
  /** Undefined if the offer has no renewal dates, or if its dates are only history. */
  readonly partsOf: PartsOf | undefined;
  /** Has the messages that answers of this program use. */
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
  /** The path or URL of the home page in the reader's language, such as `/fr-fr/`. An article's URL adds its slug. */
  readonly home: string;
  readonly links: AnswerLinks;
  readonly hooks: AnswerHooks;
}

/** An answer about an offer that has renewal dates. */
export interface RenewalView<E extends EditionId = EditionId> extends AnswerView {
  readonly question: DatedQuestion;
  readonly answer: Renewal<E>;
  readonly today: CalendarDate;
}

export function isRenewalView(view: AnswerView): view is RenewalView {
  const { answer, question, today } = view;
  return answer.kind === 'renewal' && 'date' in question && today !== undefined;
}

/** The parts of an answer that differ between the programs. RenewalParts.tsx places them on the page. */
export interface AnswerParts {
  readonly timeline: ComponentChild;
  /** Comes after the table of dates. */
  readonly qualification?: ComponentChild;
  readonly obligations: ComponentChild;
  readonly todos: readonly Todo[];
  /** Comes last. */
  readonly comingCycles?: ComponentChild;
}

export type PartsOf = (view: RenewalView) => AnswerParts;

/** One edition's texts and components. Each edition has a module in `programs`, which is loaded on demand. */
export interface AnswerProgram extends AnswerTexts {
  /** Rejects if the code can't be loaded. */
  readonly loadParts: () => Promise<PartsOf>;
}

export interface CalendarItemsProps {
  readonly view: RenewalView;
  /** Has the messages of calendar entries. */
  readonly translator: SiteTranslator;
  readonly copy: (text: string) => void;
}

export interface CalendarMenuItems {
  readonly CalendarItems: FunctionComponent<CalendarItemsProps>;
  readonly catalog: Catalog;
}

/** Loads what answers need in addition to the form. The functions reject if that fails. Calling them again is cheap. */
export interface AnswerLoader {
  /** Called when the reader types a year. Requests early what an answer about that year probably needs. */
  readonly prepare?: (year: string) => void;
  /** A program's texts and components, with the messages of its answers and of the form. */
  readonly program: (edition: EditionId) => Promise<{ readonly program: AnswerProgram; readonly catalog: Catalog }>;
  /** The parser of typed text, with its error messages. */
  readonly parser: () => Promise<{ readonly parser: typeof Parser; readonly catalog: Catalog }>;
  /** The items of the calendar menu, with their messages. */
  readonly calendar: () => Promise<CalendarMenuItems>;
}
