/** The calculator: the form and, below it, the answer. A program's code and messages are loaded with its first answer. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import * as clock from '../../dates/clock.ts';
import { type DateField, createDateFormat } from '../../i18n/format.ts';
import type { SiteTranslator } from '../../i18n/keys.ts';
import { localeOf } from '../../i18n/locales.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { type EditionId, editionOf } from '../../rules/index.ts';
import { Phrase } from '../ui/Phrase.tsx';
import { Answer } from './answer/Answer.tsx';
import type { AnswerLoader, AnswerView } from './answer/answer-props.ts';
import { type AnsweredQuestion, answerQuestion } from './answer/answer-question.ts';
import { datesAsText } from './answer/dated-message.ts';
import type { CalculatorHost } from './calculator-host.ts';
import { CalculatorForm } from './question/CalculatorForm.tsx';
import { DatePicker } from './question/DatePicker.tsx';
import { type FieldError, fieldErrorOf } from './question/field-error.ts';
import { type FormShape, type Trigger, fillForm, readForm, shapeFor, suggest } from './question/form-values.ts';
import { createQuestionReader } from './question/question-reader.ts';
import { toQuery } from './question/question-url.ts';
import { type ParseResult, type ParsedQuestion, type Problem, type Question, codeOf } from './question/question.ts';

interface CalculatorProps {
  readonly translator: SiteTranslator;
  readonly fieldOrder: readonly DateField[];
  /** The path of the locale's start page, which the paths of articles begin with. */
  readonly home: string;
  /** The article's edition. */
  readonly edition: EditionId;
  /** Undefined on the server, which answers no questions. */
  readonly load?: AnswerLoader;
  readonly host: CalculatorHost;
}

type View =
  | { readonly kind: 'rule' | 'loading' | 'failed' }
  | {
      readonly kind: 'problems';
      readonly problems: readonly [Problem, ...Problem[]];
      readonly fieldErrors: readonly FieldError[];
    }
  | (AnsweredQuestion & Pick<AnswerView, 'program' | 'translator'>);

/** Long enough that "Calculating…" doesn't flicker before a fast answer. */
const LOADING_DELAY_MS = 300;

const isToday = ({ target }: Event) => target instanceof HTMLInputElement && target.name === 'today';

const refuse = () => Promise.reject(new Error('Only browsers answer questions.'));
const ON_SERVER: AnswerLoader = { program: refuse, parser: refuse, calendar: refuse };

export function Calculator({ translator, fieldOrder, home, edition, host, load = ON_SERVER }: CalculatorProps) {
  const locale = localeOf(translator.tag);
  const format = createDateFormat(translator.tag);
  const [view, setView] = useState<View>({ kind: 'rule' });
  const [isFolded, setFolded] = useState(false);
  const [showsToday, setShowsToday] = useState(false);
  const [shape, setShape] = useState<FormShape>();
  const [reader] = useState(() => createQuestionReader(locale, async () => (await load.parser()).parser));
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const requests = useRef(0);
  const lastTrigger = useRef<Trigger>('url');

  /** Error messages are loaded with the first problem. */
  async function explain(problems: readonly [Problem, ...Problem[]]): Promise<View> {
    const messages = createTranslator((await load.parser()).catalog);
    return { kind: 'problems', problems, fieldErrors: problems.map((problem) => fieldErrorOf(problem, messages)) };
  }

  /** A program's code and messages are loaded on the first question about one of its offers. */
  async function answer(parsed: ParsedQuestion): Promise<View> {
    const { program, catalog } = await load.program(editionOf(parsed.question.offer));
    const state = answerQuestion(parsed, program, host.query(), clock.today());
    if (state.kind === 'problems') return explain(state.problems);
    return { ...state, program, translator: createTranslator(catalog) };
  }

  /** Shows an answer or its problems. Problems of a half-typed edit wait for the button. */
  async function show(parsed: ParseResult, trigger: Trigger): Promise<void> {
    const request = ++requests.current;
    const state = parsed.kind === 'question' ? await answer(parsed) : await explain(parsed.problems);
    // The reader asked again while something was loading.
    if (request !== requests.current) return;
    const isAnswer = state.kind === 'answer';
    if (trigger === 'edit' && !isAnswer) {
      setView((now) => (now.kind === 'problems' ? now : { kind: 'rule' }));
      return;
    }
    // If the device's clock is wrong, the reader can still enter the day.
    if (state.kind === 'problems' && state.problems[0].of === 'calculator.error.device-clock') setShowsToday(true);
    if (isAnswer) host.setQuery(state.query);
    setFolded(trigger === 'url' && isAnswer);
    setView(state);
  }

  async function showFromUrl(current: HTMLFormElement): Promise<void> {
    const parsed = await reader.readQuery(host.query());
    setShowsToday(parsed.kind !== 'nothing' && parsed.values.today !== '');
    if (parsed.kind === 'asked') fillForm(current, parsed.values);
    if (parsed.kind === 'preselected') suggest(current, parsed.values);
    adaptForm();
    if (parsed.kind === 'asked') {
      await show(parsed.result, 'url');
      return;
    }
    setFolded(false);
    setView({ kind: 'rule' });
  }

  async function showFromForm(current: HTMLFormElement, trigger: Trigger): Promise<void> {
    const parsed = await reader.readFields(current);
    adaptForm();
    await show(parsed, trigger);
  }

  async function ask(trigger: Trigger): Promise<void> {
    lastTrigger.current = trigger;
    const loading = setTimeout(
      () => setView((now) => (now.kind === 'answer' ? now : { kind: 'loading' })),
      LOADING_DELAY_MS,
    );
    try {
      // Browsers handle a click at the start of a frame. Yielding to it keeps the answer out of one long task.
      if (trigger !== 'url') await new Promise((resolve) => setTimeout(resolve));
      if (!form.current) return;
      await (trigger === 'url' ? showFromUrl(form.current) : showFromForm(form.current, trigger));
    } catch (failure) {
      reportError(failure); // for the console and for tests; the page shows a message
      setFolded(false);
      setView({ kind: 'failed' });
    } finally {
      clearTimeout(loading);
    }
  }

  /** Asks for what the chosen offer needs. */
  function adaptForm(): void {
    if (form.current) setShape(shapeFor(readForm(form.current)));
  }

  /** Asks another question from inside an answer: the alternative date, or the real day. */
  function askInstead(question: Question): void {
    host.setQuery(toQuery(question, host.query()));
    void ask('url');
  }

  /** Opens the form at the calculation date. */
  function changeToday(): void {
    setFolded(false);
    setShowsToday(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>('[name=today]')?.focus());
  }

  /** Splits a pasted date or enters a picked one, then updates the answer if there is one. */
  async function enterDate(picked?: string): Promise<void> {
    if (!form.current) return;
    try {
      await (picked === undefined ? reader.split(form.current) : reader.replace(form.current, picked));
    } catch {
      return; // The button retries, and shows a message if the parser still can't be loaded.
    }
    if (view.kind === 'answer') void ask('edit');
  }

  // Runs before take-over.ts repeats what the reader did: an answer to that changes the URL.
  useLayoutEffect(() => {
    if (host.query() === '') adaptForm();
    else void ask('url');
  }, []);

  useLayoutEffect(() => {
    if (view.kind === 'rule' || view.kind === 'loading') return;
    host.onShown(view.kind === 'answer' ? view : undefined);
    const isTyped = lastTrigger.current !== 'url';
    if (view.kind === 'problems' && (isTyped || !host.isInShadow)) summary.current?.focus();
  }, [view]);

  const answered = view.kind === 'answer' ? view : undefined;
  return (
    <>
      <CalculatorForm
        translator={translator}
        fieldOrder={fieldOrder}
        edition={edition}
        {...(shape ? { shape } : {})}
        fieldErrors={view.kind === 'problems' ? view.fieldErrors : []}
        error={view.kind === 'problems' ? codeOf(view.problems[0]) : undefined}
        isHidden={isFolded}
        showsToday={showsToday}
        hasParts={host.isInShadow}
        formRef={form}
        summaryRef={summary}
        onSubmit={(event) => {
          event.preventDefault();
          void ask('button');
        }}
        // The calculation date is parsed when the reader leaves the field, not on every keystroke.
        onInput={(event) => {
          adaptForm();
          if (form.current) reader.prepare(form.current);
          if (!isToday(event) && (view.kind === 'answer' || lastTrigger.current !== 'url')) void ask('edit');
        }}
        onChange={(event) => {
          if (isToday(event)) void ask('button');
        }}
        // The pasted text is in the field after the event.
        onPaste={() => setTimeout(() => void enterDate())}
      >
        <DatePicker translator={translator} take={(date) => void enterDate(date)} />
      </CalculatorForm>
      <p class="vh" role="status">
        {answered && datesAsText(answered.translator.parts(answered.sentence), format)}
      </p>
      {view.kind === 'loading' && (
        <p class="note">
          <Phrase translator={translator} of="calculator.form.loading" />
        </p>
      )}
      <p class="note" data-failed="" hidden={view.kind !== 'failed'}>
        <Phrase translator={translator} of="calculator.form.failed" />{' '}
        <button type="button" class="link" onClick={() => host.retry(form.current, lastTrigger.current, ask)}>
          <Phrase translator={translator} of="calculator.form.retry" />
        </button>
      </p>
      {answered && (
        <Answer
          view={{
            ...answered,
            ...{ format, home },
            links: host,
            hooks: { isFolded, unfold: () => setFolded(false), changeToday, askInstead, loadCalendar: load.calendar },
          }}
        />
      )}
    </>
  );
}
