/** The calculator: the form, and where the answer goes. The answer's styles follow with the first answer. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DateField } from '../../i18n/format.ts';
import type { SiteTranslator } from '../../i18n/keys.ts';
import answerCss from '../../styles/answer.css?url';
import { addStylesheet } from '../ui/stylesheet.ts';
import { CalculatorForm } from './question/CalculatorForm.tsx';
import { DatePicker } from './question/DatePicker.tsx';
import { type CalculatorState, type Answering, createAnswering } from './answer/answer-question.tsx';
import { type Trigger, entryOf, fillForm, startOver, suggest } from './question/form-values.ts';
import { Phrase } from '../ui/Phrase.tsx';
import type { Entry, Question } from './question/question.ts';

interface CalculatorProps {
  readonly translator: SiteTranslator;
  readonly fieldOrder: readonly DateField[];
  /** The address of the locale's start page, which articles stand below. */
  readonly home: string;
}

type View = { readonly kind: 'rule' | 'loading' | 'failed' } | CalculatorState;

/** Long enough that a fast answer shows no flicker of "working". */
const PATIENCE_MS = 300;

export function Calculator({ translator, fieldOrder, home }: CalculatorProps) {
  const [view, setView] = useState<View>({ kind: 'rule' });
  const [isFolded, setFolded] = useState(false);
  const [showsToday, setShowsToday] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const answering = useRef<Promise<Answering>>();
  const lastAsking = useRef<Trigger>('address');
  /** A whole date typed in one field and what the three then held: it may be read in two ways, its pieces not. */
  const spreading = useRef<{ readonly typed: Entry; readonly held: Entry }>();

  /** One answering for the page; a failed fetch is forgotten, so that trying again tries. */
  function loadAnswering(): Promise<Answering> {
    answering.current ??= addStylesheet(answerCss).then(
      () => createAnswering(translator, home),
      (failure: unknown) => {
        answering.current = undefined;
        throw failure;
      },
    );
    return answering.current;
  }

  /** The entry as it was typed, as long as the fields still hold what a whole date was spread into. */
  function asTyped(entry: Entry): Entry {
    const { typed, held } = spreading.current ?? {};
    const isUntouched =
      typed && held && (['day', 'month', 'year'] as const).every((name) => held[name] === entry[name]);
    return isUntouched ? { ...entry, day: typed.day, month: typed.month, year: typed.year } : entry;
  }

  function fillFields(typed: Entry, held: Entry): void {
    spreading.current = { typed, held };
    if (form.current) fillForm(form.current, held);
  }

  /** Shows a consultation; a half-typed edit is not wrong: its answer goes, fieldErrors wait for the button. */
  function show(consultation: CalculatorState, asking: Trigger): void {
    const isAnswer = consultation.kind === 'answer';
    if (asking === 'edit' && !isAnswer) {
      setView((now) => (now.kind === 'problems' ? now : { kind: 'rule' }));
      return;
    }
    // A device with a wrong clock can still be told the day.
    if (consultation.kind === 'problems' && consultation.code === 'device-clock') setShowsToday(true);
    if (isAnswer) history.replaceState(history.state, '', consultation.address + location.hash);
    setFolded(asking === 'address' && isAnswer);
    setView(consultation);
  }

  async function ask(asking: Trigger): Promise<void> {
    lastAsking.current = asking;
    const waiting = setTimeout(
      () => setView((now) => (now.kind === 'answer' ? now : { kind: 'loading' })),
      PATIENCE_MS,
    );
    try {
      const { consultAddress, consultEntry, spread } = await loadAnswering();
      // A press is handled as a frame begins: the frame comes first, so that answering is not part of one long task.
      if (asking !== 'address') await new Promise((resolve) => setTimeout(resolve));
      if (!form.current) return;
      if (asking === 'address') {
        const { entry, consultation } = consultAddress(location.search);
        if (entry) (consultation.kind === 'rule' ? suggest : fillForm)(form.current, entry);
        setShowsToday(entry !== undefined && entry.today !== '');
        show(consultation, asking);
      } else {
        const entry = asTyped(entryOf(form.current));
        show(consultEntry(entry, location.search), asking);
        fillFields(entry, spread(entry));
      }
    } catch (failure) {
      reportError(failure); // for the console and for tests; the reader is told below
      setFolded(false);
      setView({ kind: 'failed' });
    } finally {
      clearTimeout(waiting);
    }
  }

  /** The reader follows a link inside an answer: the other reading of a date, the real day. */
  async function askInstead(question: Question): Promise<void> {
    const { addressOf } = await loadAnswering();
    history.replaceState(history.state, '', addressOf(question, location.search) + location.hash);
    await ask('address');
  }

  /** Opens the form at the day to calculate as of. */
  function changeToday(): void {
    setFolded(false);
    setShowsToday(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>('[name=today]')?.focus());
  }

  /** A whole date pasted into one field, or taken from the picker, fills all three. */
  async function spread(iso?: string): Promise<void> {
    const opened = await loadAnswering();
    if (!form.current) return;
    const entry = { ...entryOf(form.current), ...(iso ? { day: iso, month: '', year: '' } : {}) };
    fillFields(entry, opened.spread(entry));
    if (view.kind === 'answer') await ask('edit');
  }

  // Before what the reader did is repeated: an answer changes the URL, which would then be taken for a question.
  useLayoutEffect(() => {
    void loadAnswering().catch(() => undefined);
    if (location.search !== '') void ask('address');
  }, []);

  useLayoutEffect(() => {
    if (view.kind === 'rule' || view.kind === 'loading') return;
    delete document.documentElement.dataset['asked'];
    if (view.kind === 'problems') summary.current?.focus();
  }, [view]);

  const problems = view.kind === 'problems' ? view : undefined;
  const answer = view.kind === 'answer' ? view : undefined;
  return (
    <>
      <CalculatorForm
        translator={translator}
        fieldOrder={fieldOrder}
        fieldErrors={problems?.fieldErrors ?? []}
        error={problems?.code}
        isHidden={isFolded}
        showsToday={showsToday}
        formRef={form}
        summaryRef={summary}
        onSubmit={(event) => {
          event.preventDefault();
          void ask('button');
        }}
        onInput={(event) => {
          // The day to calculate as of is one field: it is read when it is left, not at every key.
          if (event.target instanceof HTMLInputElement && event.target.name === 'today') return;
          if (view.kind === 'answer' || lastAsking.current !== 'address') void ask('edit');
        }}
        onChange={(event) => {
          if (event.target instanceof HTMLInputElement && event.target.name === 'today') void ask('button');
        }}
        onPaste={() => setTimeout(() => void spread().catch(() => undefined))}
      >
        <DatePicker translator={translator} take={(iso) => void spread(iso)} />
      </CalculatorForm>
      <p class="vh" role="status">
        {answer?.sentence}
      </p>
      {view.kind === 'loading' && (
        <p class="note">
          <Phrase translator={translator} of="calculator.form.loading" />
        </p>
      )}
      <p class="note" data-failed="" hidden={view.kind !== 'failed'}>
        <Phrase translator={translator} of="calculator.form.failed" />{' '}
        <button type="button" class="link" onClick={() => startOver(form.current, lastAsking.current, ask)}>
          <Phrase translator={translator} of="calculator.form.retry" />
        </button>
      </p>
      {answer?.draw({
        isFolded,
        unfold: () => setFolded(false),
        changeToday,
        askInstead: (question) => void askInstead(question),
      })}
    </>
  );
}
