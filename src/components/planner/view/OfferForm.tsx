/** Adding or changing an entry: the calculator's fields, and a name. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DateField } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { OFFERS, OFFER_IDS } from '../../../rules/index.ts';
import { fieldErrorOf } from '../../calculator/question/field-error.ts';
import { DatePicker } from '../../calculator/question/DatePicker.tsx';
import { BasisField, type FieldError, DateFields, OfferField, Summary } from '../../calculator/question/fields.tsx';
import { entryOf, fillForm } from '../../calculator/question/form-values.ts';
import { parseQuestion, splitPastedDate } from '../../calculator/question/parse-question.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { EMPTY_ENTRY, type Entry } from '../../calculator/question/question.ts';
import { Name } from './Name.tsx';
import { MAX_NAME, type OfferFacts, type PlannedOffer, readOfferFacts } from '../list/planned-offer.ts';
import type { PlannerView } from './view-props.ts';

const RENEWING = OFFER_IDS.filter((id) => OFFERS[id].renewsYearly);

interface OfferFormProps {
  readonly view: PlannerView;
  readonly locale: Locale;
  readonly fieldOrder: readonly DateField[];
  /** The entry to change; undefined to add one. */
  readonly changed: PlannedOffer | undefined;
  readonly save: (facts: OfferFacts) => void;
  readonly cancel: () => void;
}

function entryFrom({ offer, basis, date }: PlannedOffer): Entry {
  const [year = '', month = '', day = ''] = date.split('-');
  return { ...EMPTY_ENTRY, offer, basis, day: String(Number(day)), month: String(Number(month)), year };
}

export function OfferForm({ view, locale, fieldOrder, changed, save, cancel }: OfferFormProps) {
  const { translator } = view;
  const form = useRef<HTMLFormElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [fieldErrors, setComplaints] = useState<readonly FieldError[]>([]);

  // Before the next effect moves the focus: where it came from, to go back to.
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  // Before the form is painted: what is typed at once must not be overwritten.
  useLayoutEffect(() => {
    if (form.current && changed) fillForm(form.current, entryFrom(changed));
    if (name.current) name.current.value = changed?.name ?? '';
  }, [changed]);

  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), [changed]);

  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') cancel();
    };
    const { current } = form;
    current?.addEventListener('keydown', escape);
    return () => current?.removeEventListener('keydown', escape);
  }, []);

  useEffect(() => {
    if (fieldErrors.length > 0) summary.current?.focus();
  }, [fieldErrors]);

  const spread = (iso?: string) => {
    if (!form.current) return;
    const entry = { ...entryOf(form.current), ...(iso ? { day: iso, month: '', year: '' } : {}) };
    fillForm(form.current, splitPastedDate(entry, locale));
  };

  const submit = () => {
    if (!form.current) return;
    const verdict = parseQuestion(entryOf(form.current), locale);
    spread();
    if (verdict.kind === 'problems') {
      setComplaints(verdict.problems.map((problem) => fieldErrorOf(problem, translator)));
      return;
    }
    const { question } = verdict;
    if (question.offer === 'network-membership') return;
    const { offer, basis, date } = question;
    const isSameDate = changed?.basis === basis && changed.date === date;
    const renewals = isSameDate ? changed.renewals : 0;
    const facts = readOfferFacts({ offer, name: name.current?.value ?? '', basis, date, renewals });
    if (facts) save(facts);
  };

  return (
    <section class="calc full" aria-labelledby="offer-form">
      <h2 id="offer-form">
        {changed ? (
          <Phrase
            translator={translator}
            of="planner.form.edit"
            values={{ name: <Name of={changed} translator={translator} /> }}
          />
        ) : (
          <Phrase translator={translator} of="planner.form.add" />
        )}
      </h2>
      <form
        noValidate
        ref={form}
        data-error={fieldErrors.length > 0 ? 'entry' : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onPaste={() => setTimeout(spread)}
      >
        <Summary translator={translator} fieldErrors={fieldErrors} summaryRef={summary} />
        <div class="stack">
          <OfferField translator={translator} fieldErrors={fieldErrors} offers={RENEWING} />
          <div class="ask">
            <label for="name">{translator.t('planner.form.name')}</label>
            <input type="text" id="name" maxLength={MAX_NAME} autocomplete="off" ref={name} aria-describedby="name-h" />
            <p class="hint" id="name-h">
              <Phrase translator={translator} of="planner.form.name.hint" />
            </p>
          </div>
        </div>
        <BasisField translator={translator} fieldErrors={fieldErrors} />
        <DateFields translator={translator} fieldErrors={fieldErrors} order={fieldOrder}>
          <DatePicker translator={translator} take={spread} />
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
