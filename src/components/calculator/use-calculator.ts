/** Loads a program's code and messages for the first question about one of its offers. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import * as clock from '../../dates/clock.ts';
import type { Locale, LocaleTag } from '../../i18n/locales.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { editionOf } from '../../rules/index.ts';
import type { AnswerLoader, AnswerView } from './answer/answer-props.ts';
import { type AnsweredQuestion, answerQuestion } from './answer/answer-question.ts';
import type { CalculatorHost } from './calculator-host.ts';
import { type FieldError, fieldErrorOf } from './question/field-error.ts';
import {
  type FormShape,
  type Trigger,
  fillForm,
  readForm,
  shapeFor,
  fillUntouchedFields,
} from './question/form-values.ts';
import { createQuestionReader } from './question/question-reader.ts';
import { toQuery } from './question/question-url.ts';
import type { ParseResult, ParsedQuestion, Problem, Question } from './question/question.ts';

/** What's shown below the form. `rule` means nothing: the former program's article then shows the rule's timeline. */
type View =
  | { readonly kind: 'rule' | 'loading' | 'failed' }
  | {
      readonly kind: 'problems';
      readonly problems: readonly [Problem, ...Problem[]];
      readonly fieldErrors: readonly FieldError[];
    }
  | (AnsweredQuestion & Pick<AnswerView, 'program' | 'partsOf' | 'translator'>);

interface Request {
  readonly trigger: Trigger;
  /** False once the reader has asked again, for example while code was loading. */
  readonly isLatest: () => boolean;
}

const isTodayField = ({ target }: Event) => target instanceof HTMLInputElement && target.name === 'today';

/** Without a delay, "Calculating…" would flicker before a fast answer. */
const LOADING_DELAY_MS = 300;

/** @param load loads code and messages when they're needed */
export function useCalculator(locale: Locale & { readonly tag: LocaleTag }, host: CalculatorHost, load: AnswerLoader) {
  const [view, setView] = useState<View>({ kind: 'rule' });
  /** Whether the form is hidden, because the answer repeats the question. */
  const [isFolded, setFolded] = useState(false);
  const [showsToday, setShowsToday] = useState(false);
  const [shape, setShape] = useState<FormShape>();
  const [reader] = useState(() => createQuestionReader(locale, async () => (await load.parser()).parser));
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const requests = useRef(0);
  const edits = useRef(0);
  const lastTrigger = useRef<Trigger>('url');

  /** Error messages are loaded when the first problem occurs. */
  async function explain(problems: readonly [Problem, ...Problem[]]): Promise<View> {
    const messages = createTranslator((await load.parser()).catalog);
    return { kind: 'problems', problems, fieldErrors: problems.map((problem) => fieldErrorOf(problem, messages)) };
  }

  async function answer(parsed: ParsedQuestion): Promise<View> {
    const { program, catalog } = await load.program(editionOf(parsed.question.offer));
    const result = answerQuestion(parsed, program, host.query(), clock.today());
    if (result.kind === 'problems') return explain(result.problems);
    const hasNoParts = result.answer.kind !== 'renewal' || result.answer.isHistory;
    const partsOf = hasNoParts ? undefined : await program.loadParts();
    return { ...result, program, partsOf, translator: createTranslator(catalog) };
  }

  /** An edit never shows new problems, because the reader may still be typing. The button shows them. */
  async function show(parsed: ParseResult, { trigger, isLatest }: Request): Promise<void> {
    const newView = parsed.kind === 'question' ? await answer(parsed) : await explain(parsed.problems);
    if (!isLatest()) return;
    const isAnswer = newView.kind === 'answer';
    if (trigger === 'edit' && !isAnswer) {
      setView((now) => (now.kind === 'problems' ? now : { kind: 'rule' }));
      return;
    }
    // If the device's clock is wrong, the reader can enter the calculation date instead.
    if (newView.kind === 'problems' && newView.problems[0].of === 'calculator.error.device-clock') setShowsToday(true);
    if (isAnswer) host.setQuery(newView.query);
    setFolded(trigger === 'url' && isAnswer);
    setView(newView);
  }

  async function showFromUrl(current: HTMLFormElement, request: Request): Promise<void> {
    const editsBefore = edits.current;
    const parsed = await reader.readQuery(host.query());
    // Reading the query can take time, because it may load the parser. If the reader has typed something in the
    // meantime, the query isn't answered.
    const isAsked = parsed.kind === 'asked' && edits.current === editsBefore;
    setShowsToday(parsed.kind !== 'nothing' && parsed.values.today !== '');
    if (isAsked) fillForm(current, parsed.values);
    else if (parsed.kind !== 'nothing') fillUntouchedFields(current, parsed.values);
    adaptForm();
    if (isAsked) {
      await show(parsed.result, request);
      return;
    }
    if (!request.isLatest()) return;
    setFolded(false);
    setView({ kind: 'rule' });
  }

  async function showFromForm(current: HTMLFormElement, request: Request): Promise<void> {
    const parsed = await reader.readFields(current);
    adaptForm();
    await show(parsed, request);
  }

  async function ask(trigger: Trigger): Promise<void> {
    lastTrigger.current = trigger;
    const requestNumber = ++requests.current;
    const request: Request = { trigger, isLatest: () => requestNumber === requests.current };
    const loading = setTimeout(
      () => setView((now) => (now.kind === 'answer' ? now : { kind: 'loading' })),
      LOADING_DELAY_MS,
    );
    try {
      // Answers in a new task, so that the browser can respond to the click or keystroke first.
      if (trigger !== 'url') await new Promise((resolve) => setTimeout(resolve));
      if (!form.current) return;
      await (trigger === 'url' ? showFromUrl : showFromForm)(form.current, request);
    } catch (failure) {
      reportError(failure); // for the console and for tests; the page shows a message
      if (!request.isLatest()) return;
      setFolded(false);
      setView({ kind: 'failed' });
    } finally {
      clearTimeout(loading);
    }
  }

  function adaptForm(): void {
    if (form.current) setShape(shapeFor(readForm(form.current)));
  }

  /** With day and month swapped, or with today as the calculation date. */
  function askSuggestedQuestion(question: Question): void {
    host.setQuery(toQuery(question, host.query()));
    void ask('url');
  }

  function changeToday(): void {
    setFolded(false);
    setShowsToday(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>('[name=today]')?.focus());
  }

  /** @param picked YYYY-MM-DD from the date picker; undefined if a date was pasted into one of the fields */
  async function fillDateFields(picked?: string): Promise<void> {
    if (!form.current) return;
    try {
      await (picked === undefined ? reader.split(form.current) : reader.replace(form.current, picked));
    } catch {
      return; // The parser couldn't be loaded. The button tries again, and shows a message if that fails too.
    }
    if (view.kind === 'answer') void ask('edit');
  }

  /** Updates the answer if there is one, or if the button was used. For the calculation date, see `onChange`. */
  function edit(event: Event): void {
    if (!form.current) return;
    edits.current++;
    load.prepare?.(readForm(form.current).year);
    adaptForm();
    reader.prepare(form.current);
    if (!isTodayField(event) && (view.kind === 'answer' || lastTrigger.current !== 'url')) void ask('edit');
  }

  // A layout effect, because the URL must be read before take-over.ts repeats what the reader did while the script was
  // loading. Each answer changes the URL.
  useLayoutEffect(() => {
    if (host.query() === '') adaptForm();
    else void ask('url');
  }, []);

  useLayoutEffect(() => {
    if (view.kind === 'rule' || view.kind === 'loading') return;
    host.onShown(view.kind === 'answer' ? view : undefined);
    const isAfterInput = lastTrigger.current !== 'url';
    if (view.kind === 'problems' && (isAfterInput || !host.isInShadow)) summary.current?.focus();
  }, [view]);

  return {
    view,
    fillDateFields,
    retry: () => host.retry(form.current, lastTrigger.current, ask),
    formProps: {
      ...(shape ? { shape } : {}),
      isHidden: isFolded,
      showsToday,
      formRef: form,
      summaryRef: summary,
      onSubmit: (event: SubmitEvent) => {
        event.preventDefault();
        void ask('button');
      },
      onInput: edit,
      // The calculation date is parsed when the reader leaves the field, not on every keystroke.
      onChange: (event: Event) => {
        if (isTodayField(event)) void ask('button');
      },
      // The field doesn't have the pasted text until after the event.
      onPaste: () => setTimeout(() => void fillDateFields()),
    },
    hooks: { isFolded, unfold: () => setFolded(false), changeToday, askSuggestedQuestion, loadCalendar: load.calendar },
  };
}
