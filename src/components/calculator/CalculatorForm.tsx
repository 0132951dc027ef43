/**
 * The form, the same on the home page (plain HTML that leads to the article) and in the calculator.
 * Its fields are not controlled: what a reader typed before the script arrived stays.
 */
import type { ComponentChildren, Ref } from 'preact';
import type { DateField } from '../../i18n/format.ts';
import type { StringKey, Words } from '../../i18n/keys.ts';
import { OFFER_IDS } from '../../rules/index.ts';
import { Label } from './Label.tsx';
import { Phrase } from './Phrase.tsx';
import type { FieldName } from './question.ts';

/** A problem in the reader's words. */
export interface Complaint {
  readonly message: string;
  readonly fields: readonly [FieldName, ...FieldName[]];
}

interface FormProps {
  readonly words: Words;
  readonly fieldOrder: readonly DateField[];
  readonly complaints?: readonly Complaint[];
  /** Code of the first problem, for `data-error`. */
  readonly error?: string | undefined;
  readonly action?: string;
  readonly isHidden?: boolean;
  readonly showsToday?: boolean;
  readonly formRef?: Ref<HTMLFormElement> | undefined;
  readonly summaryRef?: Ref<HTMLDivElement> | undefined;
  readonly onSubmit?: (event: SubmitEvent) => void;
  readonly onInput?: () => void;
  readonly onPaste?: () => void;
  readonly onPick?: () => void;
  readonly children?: ComponentChildren;
}

const FIELD_CLASS: Readonly<Record<DateField, string>> = { day: 'd', month: 'm', year: 'y' };
const DATE_FIELDS: readonly FieldName[] = ['day', 'month', 'year'];

/** The last part of a key `calculator.form.…`. */
type FormWord = StringKey extends infer Key ? (Key extends `calculator.form.${infer Name}` ? Name : never) : never;

/** The element the summary links to for a field. */
const targetOf = (field: FieldName) => (field === 'basis' ? 'basis-anniversary' : field);

function Wrong({ id, complaints }: { id: string; complaints: readonly Complaint[] }) {
  return (
    <div class="wrong" id={id}>
      {complaints.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}

export function CalculatorForm(props: FormProps) {
  const { words, complaints = [], fieldOrder } = props;
  const label = (name: FormWord) => <Phrase words={words} of={`calculator.form.${name}`} />;
  const about = (...fields: readonly FieldName[]) => complaints.filter(({ fields: [first] }) => fields.includes(first));
  const isWrong = (field: FieldName) => complaints.some(({ fields }) => fields.includes(field));
  const wrong = { offer: about('offer'), basis: about('basis'), date: about(...DATE_FIELDS), today: about('today') };
  const invalid = (field: FieldName) => (isWrong(field) ? { 'aria-invalid': 'true' as const } : {});
  const asked = (problems: readonly Complaint[]) => (problems.length > 0 ? 'ask bad' : 'ask');

  return (
    <form
      method="get"
      action={props.action}
      noValidate
      hidden={props.isHidden}
      data-error={props.error}
      ref={props.formRef ?? null}
      onSubmit={props.onSubmit}
      onInput={props.onInput}
      onPaste={props.onPaste}
    >
      <div class="alert all" role="alert" tabIndex={-1} ref={props.summaryRef ?? null}>
        {complaints.length > 0 && (
          <>
            <h3>{label('problem')}</h3>
            <ul>
              {complaints.map(({ message, fields: [first] }) => (
                <li key={message}>
                  <a href={`#${targetOf(first)}`}>{message}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class={asked(wrong.offer)}>
        <label for="offer">{label('offer')}</label>
        <select
          id="offer"
          name="offer"
          {...invalid('offer')}
          aria-describedby={wrong.offer.length > 0 ? 'offer-e' : undefined}
        >
          <option value="" lang={words.langOf('calculator.form.choose')}>
            {words.t('calculator.form.choose')}
          </option>
          {OFFER_IDS.map((offer) => (
            <option key={offer} value={offer} lang={words.langOf(`offer.${offer}`)}>
              {words.t(`offer.${offer}`)}
            </option>
          ))}
        </select>
        {wrong.offer.length > 0 && <Wrong id="offer-e" complaints={wrong.offer} />}
      </div>
      <fieldset class={asked(wrong.basis)} aria-describedby={wrong.basis.length > 0 ? 'basis-e' : undefined}>
        <legend>{label('basis')}</legend>
        <label class="pick">
          <input
            type="radio"
            name="basis"
            id="basis-anniversary"
            value="anniversary"
            defaultChecked
            {...invalid('basis')}
          />
          {label('anniversary')}
        </label>
        <label class="pick">
          <input type="radio" name="basis" id="basis-purchase" value="purchase" {...invalid('basis')} />
          {label('purchase')}
        </label>
        {wrong.basis.length > 0 && <Wrong id="basis-e" complaints={wrong.basis} />}
      </fieldset>
      <fieldset class={asked(wrong.date)}>
        <legend class="vh">{label('date')}</legend>
        <div class="dmy">
          {fieldOrder.map((field) => (
            <div key={field} class={FIELD_CLASS[field]}>
              <label for={field}>{label(field)}</label>
              <input
                type="text"
                id={field}
                name={field}
                inputMode={field === 'month' ? 'text' : 'numeric'}
                autocomplete="off"
                {...invalid(field)}
                aria-describedby={wrong.date.length > 0 ? 'date-e date-h' : 'date-h'}
              />
            </div>
          ))}
          {props.onPick && (
            <button type="button" class="btn" onClick={props.onPick}>
              <svg
                width="18"
                height="18"
                viewBox="0 0 18 18"
                fill="none"
                stroke="currentColor"
                stroke-width="1.5"
                aria-hidden="true"
              >
                <path d="M1 3.5h16V17H1zM1 7.5h16M5 1v4M13 1v4" />
              </svg>
              <span class="vh">{label('pick')}</span>
            </button>
          )}
          {props.children}
        </div>
        {wrong.date.length > 0 && <Wrong id="date-e" complaints={wrong.date} />}
      </fieldset>
      <div class={asked(wrong.today)} hidden={!props.showsToday}>
        <label for="today">{label('today')}</label>
        <input
          type="text"
          id="today"
          name="today"
          autocomplete="off"
          {...invalid('today')}
          aria-describedby={wrong.today.length > 0 ? 'today-e' : undefined}
        />
        {wrong.today.length > 0 && <Wrong id="today-e" complaints={wrong.today} />}
      </div>
      <p class="hint two" id="date-h">
        <Phrase
          words={words}
          of="calculator.form.hint"
          values={{
            membershipOffers: (
              <Label tag={words.tag} text={words.t('label.membership-offers')} english="Membership offers" />
            ),
            renewalStartDate: (
              <Label tag={words.tag} text={words.t('label.renewal-start-date')} english="Renewal start date" />
            ),
          }}
        />
      </p>
      <div>
        <button type="submit" class="btn go">
          {label('go')}
        </button>
      </div>
    </form>
  );
}
