/** Has the calculator's fields and a name. After a renewal, it asks for the new date. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DateField } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { EDITION_IDS, isRenewable, offersOf } from '../../../rules/index.ts';
import { DatePicker } from '../../calculator/question/DatePicker.tsx';
import { createDateSplitter } from '../../calculator/question/date-splitter.ts';
import { type FieldError, fieldErrorOf } from '../../calculator/question/field-error.ts';
import { Summary } from '../../calculator/question/ErrorSummary.tsx';
import { OfferField } from '../../calculator/question/OfferField.tsx';
import { BasisField, DateFields } from '../../calculator/question/fields.tsx';
import { fillForm } from '../../calculator/question/form-values.ts';
import { parseQuestion } from '../../calculator/question/parse-question.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { EMPTY_VALUES, type FormValues } from '../../calculator/question/question.ts';
import { Name } from './Name.tsx';
import { MAX_NAME, type OfferFacts, type PlannedOffer, readOfferFacts } from '../list/planned-offer.ts';
import type { PlannerView } from './view-props.ts';

/** Those of today's program come first. */
const RENEWABLE_OFFERS = [...EDITION_IDS]
  .reverse()
  .flatMap((edition) => offersOf(edition))
  .filter(isRenewable);

export interface OfferFormProps {
  readonly view: PlannerView;
  readonly locale: Locale;
  readonly fieldOrder: readonly DateField[];
  /** The offer to change; undefined to add one. */
  readonly changed: PlannedOffer | undefined;
  /** The reader then enters the new anniversary date, because it can't be computed. */
  readonly isRenewal: boolean;
  readonly save: (facts: OfferFacts) => void;
  readonly cancel: () => void;
}

/** After a renewal, the date fields stay empty, because the reader enters a new date. */
function valuesFrom({ offer, basis, date }: PlannedOffer, isRenewal: boolean): FormValues {
  if (isRenewal) return { ...EMPTY_VALUES, offer };
  const [year = '', month = '', day = ''] = date.split('-');
  return { ...EMPTY_VALUES, offer, basis, day: String(Number(day)), month: String(Number(month)), year };
}

function Title({
  translator,
  changed,
  isRenewal,
}: Pick<OfferFormProps, 'changed' | 'isRenewal'> & Pick<PlannerView, 'translator'>) {
  if (!changed) return <Phrase translator={translator} of="planner.form.add" />;
  const name = <Name of={changed} translator={translator} />;
  const of = isRenewal ? 'planner.renewed.title' : 'planner.form.edit';
  return <Phrase translator={translator} of={of} values={{ name }} />;
}

export function OfferForm({ view, locale, fieldOrder, changed, isRenewal, save, cancel }: OfferFormProps) {
  const { translator } = view;
  const form = useRef<HTMLFormElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [splitter] = useState(() => createDateSplitter(locale));
  const [fieldErrors, setFieldErrors] = useState<readonly FieldError[]>([]);

  // Runs before another effect moves the focus. When the form closes, the focus returns to `opener`.
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  // Before the form is painted, so that this can't overwrite what the reader has already typed.
  useLayoutEffect(() => {
    if (form.current && changed) fillForm(form.current, valuesFrom(changed, isRenewal));
    if (name.current) name.current.value = changed?.name ?? '';
  }, [changed, isRenewal]);

  useEffect(() => {
    const firstField = isRenewal ? '.dmy input' : 'select';
    form.current?.querySelector<HTMLElement>(firstField)?.focus();
  }, [changed, isRenewal]);

  useEffect(() => {
    const cancelOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') cancel();
    };
    const { current } = form;
    current?.addEventListener('keydown', cancelOnEscape);
    return () => current?.removeEventListener('keydown', cancelOnEscape);
  }, []);

  useEffect(() => {
    if (fieldErrors.length > 0) summary.current?.focus();
  }, [fieldErrors]);

  const submit = () => {
    if (!form.current) return;
    const parsed = parseQuestion(splitter.valuesOf(form.current), locale);
    splitter.split(form.current);
    if (parsed.kind === 'problems') {
      setFieldErrors(parsed.problems.map((problem) => fieldErrorOf(problem, translator)));
      return;
    }
    const { question } = parsed;
    if (!('date' in question)) return;
    const { offer, basis, date } = question;
    if (isRenewal && changed && date <= changed.date) {
      const message = translator.t('planner.renewed.later', { date: view.format.long(changed.date) });
      setFieldErrors([{ message, fields: ['day', 'month', 'year'] }]);
      return;
    }
    const isSameDate = changed?.basis === basis && changed.date === date;
    const renewals = isSameDate ? changed.renewals : 0;
    const facts = readOfferFacts({ offer, name: name.current?.value ?? '', basis, date, renewals });
    if (facts) save(facts);
  };

  return (
    <section class="calc full" aria-labelledby="offer-form">
      <h2 id="offer-form">
        <Title translator={translator} changed={changed} isRenewal={isRenewal} />
      </h2>
      {isRenewal && (
        <p class="hint" id="renewed-h">
          <Phrase translator={translator} of="planner.renewed.hint" />
        </p>
      )}
      <form
        noValidate
        ref={form}
        data-error={fieldErrors.length > 0 ? 'entry' : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        // The pasted text isn't in the field until after this event.
        onPaste={() => setTimeout(() => form.current && splitter.split(form.current))}
      >
        <Summary translator={translator} fieldErrors={fieldErrors} summaryRef={summary} />
        <div class="stack">
          <OfferField translator={translator} fieldErrors={fieldErrors} offers={RENEWABLE_OFFERS} />
          <div class="ask">
            <label for="name">{translator.t('planner.form.name')}</label>
            <input type="text" id="name" maxLength={MAX_NAME} autocomplete="off" ref={name} aria-describedby="name-h" />
            <p class="hint" id="name-h">
              <Phrase translator={translator} of="planner.form.name.hint" />
            </p>
          </div>
        </div>
        <BasisField translator={translator} fieldErrors={fieldErrors} />
        <DateFields
          translator={translator}
          fieldErrors={fieldErrors}
          order={fieldOrder}
          {...(isRenewal ? { hint: 'renewed-h' } : {})}
        >
          <DatePicker translator={translator} take={(date) => form.current && splitter.replace(form.current, date)} />
        </DateFields>
        <p class="all tools">
          <button type="submit" class="btn go">
            <Phrase translator={translator} of="planner.form.save" />
          </button>
          <button type="button" class="btn" onClick={cancel}>
            <Phrase translator={translator} of="planner.form.cancel" />
          </button>
        </p>
      </form>
    </section>
  );
}
