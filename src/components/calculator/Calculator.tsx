/** The calculator: the form and, below it, the answer. The answer's style sheet is loaded with the first answer. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import * as clock from '../../dates/clock.ts';
import { type DateField, createDateFormat } from '../../i18n/format.ts';
import type { SiteTranslator } from '../../i18n/keys.ts';
import { localeOf } from '../../i18n/locales.ts';
import type { EditionId } from '../../rules/index.ts';
import answerCss from '../../styles/answer.css?url';
import { Phrase } from '../ui/Phrase.tsx';
import { addStylesheet } from '../ui/stylesheet.ts';
import { Answer } from './answer/Answer.tsx';
import { type CalculatorState, answerQuestion } from './answer/answer-question.ts';
import { datesAsText } from './answer/dated-message.ts';
import { CalculatorForm } from './question/CalculatorForm.tsx';
import { DatePicker } from './question/DatePicker.tsx';
import { createDateSplitter } from './question/date-splitter.ts';
import { fieldErrorOf } from './question/field-error.ts';
import {
  type FormShape,
  type Trigger,
  fillForm,
  readForm,
  shapeFor,
  startOver,
  suggest,
} from './question/form-values.ts';
import { parseQuestion } from './question/parse-question.ts';
import { parseQuery, toQuery } from './question/question-url.ts';
import { type ParseResult, type Problem, type Question, codeOf } from './question/question.ts';

interface CalculatorProps {
  readonly translator: SiteTranslator;
  readonly fieldOrder: readonly DateField[];
  /** The path of the locale's start page, which the paths of articles begin with. */
  readonly home: string;
  /** The article's edition. */
  readonly edition: EditionId;
}

type View = { readonly kind: 'loading' | 'failed' } | CalculatorState;

/** Long enough that "Calculating…" doesn't flicker before a fast answer. */
const LOADING_DELAY_MS = 300;

const isToday = ({ target }: Event) => target instanceof HTMLInputElement && target.name === 'today';

export function Calculator({ translator, fieldOrder, home, edition }: CalculatorProps) {
  const locale = localeOf(translator.tag);
  const format = createDateFormat(translator.tag);
  const [view, setView] = useState<View>({ kind: 'rule' });
  const [isFolded, setFolded] = useState(false);
  const [showsToday, setShowsToday] = useState(false);
  const [shape, setShape] = useState<FormShape>();
  const [splitter] = useState(() => createDateSplitter(locale));
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const lastTrigger = useRef<Trigger>('url');

  /** Shows an answer or its problems. Problems of a half-typed edit wait for the button. */
  function show(parsed: ParseResult, trigger: Trigger): void {
    const state = answerQuestion(parsed, location.search, clock.today());
    const isAnswer = state.kind === 'answer';
    if (trigger === 'edit' && !isAnswer) {
      setView((now) => (now.kind === 'problems' ? now : { kind: 'rule' }));
      return;
    }
    // If the device's clock is wrong, the reader can still enter the day.
    if (state.kind === 'problems' && state.problems[0].of === 'calculator.error.device-clock') setShowsToday(true);
    if (isAnswer) history.replaceState(history.state, '', state.query + location.hash);
    setFolded(trigger === 'url' && isAnswer);
    setView(state);
  }

  function showFromUrl(current: HTMLFormElement): void {
    const parsed = parseQuery(location.search, locale);
    setShowsToday(parsed.kind !== 'nothing' && parsed.values.today !== '');
    if (parsed.kind === 'asked') {
      fillForm(current, parsed.values);
      show(parsed.result, 'url');
      return;
    }
    if (parsed.kind === 'preselected') suggest(current, parsed.values);
    setFolded(false);
    setView({ kind: 'rule' });
  }

  async function ask(trigger: Trigger): Promise<void> {
    lastTrigger.current = trigger;
    const loading = setTimeout(
      () => setView((now) => (now.kind === 'answer' ? now : { kind: 'loading' })),
      LOADING_DELAY_MS,
    );
    try {
      await addStylesheet(answerCss);
      // Browsers handle a click at the start of a frame. Yielding to it keeps the answer out of one long task.
      if (trigger !== 'url') await new Promise((resolve) => setTimeout(resolve));
      if (!form.current) return;
      if (trigger === 'url') showFromUrl(form.current);
      else {
        show(parseQuestion(splitter.valuesOf(form.current), locale), trigger);
        splitter.split(form.current);
      }
      adaptForm();
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
    history.replaceState(history.state, '', toQuery(question, location.search) + location.hash);
    void ask('url');
  }

  /** Opens the form at the calculation date. */
  function changeToday(): void {
    setFolded(false);
    setShowsToday(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>('[name=today]')?.focus());
  }

  /** Splits what was pasted, or enters the date picked, and updates an answer that is shown. */
  function enterDate(picked?: string): void {
    if (!form.current) return;
    if (picked === undefined) splitter.split(form.current);
    else splitter.replace(form.current, picked);
    if (view.kind === 'answer') void ask('edit');
  }

  // Runs before take-over.ts repeats what the reader did: an answer to that changes the URL.
  useLayoutEffect(() => {
    addStylesheet(answerCss).catch(() => undefined);
    if (location.search === '') adaptForm();
    else void ask('url');
  }, []);

  useLayoutEffect(() => {
    if (view.kind === 'rule' || view.kind === 'loading') return;
    delete document.documentElement.dataset['asked'];
    if (view.kind === 'problems') summary.current?.focus();
  }, [view]);

  const problems: readonly Problem[] = view.kind === 'problems' ? view.problems : [];
  const answer = view.kind === 'answer' ? view : undefined;
  return (
    <>
      <CalculatorForm
        translator={translator}
        fieldOrder={fieldOrder}
        edition={edition}
        {...(shape ? { shape } : {})}
        fieldErrors={problems.map((problem) => fieldErrorOf(problem, translator))}
        error={problems[0] && codeOf(problems[0])}
        isHidden={isFolded}
        showsToday={showsToday}
        formRef={form}
        summaryRef={summary}
        onSubmit={(event) => {
          event.preventDefault();
          void ask('button');
        }}
        // The calculation date is parsed when the reader leaves the field, not on every keystroke.
        onInput={(event) => {
          adaptForm();
          if (!isToday(event) && (view.kind === 'answer' || lastTrigger.current !== 'url')) void ask('edit');
        }}
        onChange={(event) => {
          if (isToday(event)) void ask('button');
        }}
        // The pasted text is in the field after the event.
        onPaste={() => setTimeout(enterDate)}
      >
        <DatePicker translator={translator} take={enterDate} />
      </CalculatorForm>
      <p class="vh" role="status">
        {answer && datesAsText(translator.parts(answer.sentence), format)}
      </p>
      {view.kind === 'loading' && (
        <p class="note">
          <Phrase translator={translator} of="calculator.form.loading" />
        </p>
      )}
      <p class="note" data-failed="" hidden={view.kind !== 'failed'}>
        <Phrase translator={translator} of="calculator.form.failed" />{' '}
        <button type="button" class="link" onClick={() => startOver(form.current, lastTrigger.current, ask)}>
          <Phrase translator={translator} of="calculator.form.retry" />
        </button>
      </p>
      {answer && (
        <Answer
          view={{
            ...answer,
            ...{ translator, format, home },
            hooks: { isFolded, unfold: () => setFolded(false), changeToday, askInstead },
          }}
        />
      )}
    </>
  );
}
