/** The fields of a question, shared by the calculator and the planner, each with its errors. */
import type { ComponentChildren, Ref } from 'preact';
import type { DateField } from '../../../i18n/format.ts';
import type { BareKey, SiteTranslator } from '../../../i18n/keys.ts';
import { type EditionId, type OfferId, editionOf } from '../../../rules/index.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { FieldError } from './field-error.ts';
import type { FieldName } from './question.ts';

interface FieldProps {
  readonly translator: SiteTranslator;
  readonly fieldErrors: readonly FieldError[];
}

const FIELD_CLASS: Readonly<Record<DateField, string>> = { day: 'd', month: 'm', year: 'y' };

/** The last part of a key `calculator.form.…`. */
type FormKey = BareKey extends infer Key ? (Key extends `calculator.form.${infer Name}` ? Name : never) : never;

/** A text of the form. It's a function rather than a component, so that ESLint sees that labels have text. */
export function formText(translator: SiteTranslator, of: FormKey) {
  return <Phrase translator={translator} of={`calculator.form.${of}`} />;
}

/** The errors whose first field is one of these. */
const about = (fieldErrors: readonly FieldError[], ...fields: readonly FieldName[]) =>
  fieldErrors.filter(({ fields: [first] }) => fields.includes(first));

const invalid = (fieldErrors: readonly FieldError[], field: FieldName) =>
  fieldErrors.some(({ fields }) => fields.includes(field)) ? { 'aria-invalid': 'true' as const } : {};

const askClass = (fieldErrors: readonly FieldError[]) => (fieldErrors.length > 0 ? 'ask bad' : 'ask');

function Wrong({ id, fieldErrors }: { id: string; fieldErrors: readonly FieldError[] }) {
  if (fieldErrors.length === 0) return null;
  return (
    <div class="wrong" id={id}>
      {fieldErrors.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}

/** The ID of the element that the summary links to for a field. */
const targetOf = (field: FieldName) => (field === 'basis' ? 'basis-anniversary' : field);

/** Rendered empty from the start. When there are errors, it takes focus and links to the fields. */
export function Summary({
  translator,
  fieldErrors,
  summaryRef,
}: FieldProps & { summaryRef?: Ref<HTMLDivElement> | undefined }) {
  return (
    <div class="alert all" role="alert" tabIndex={-1} ref={summaryRef ?? null}>
      {fieldErrors.length > 0 && (
        <>
          <h3>{formText(translator, 'problem')}</h3>
          <ul>
            {fieldErrors.map(({ message, fields: [first] }) => (
              <li key={message}>
                <a href={`#${targetOf(first)}`}>{message}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

type AnyOffer = OfferId<EditionId>;

function Options({ translator, offers, selected }: Omit<OfferFieldProps, 'fieldErrors'>) {
  return (
    <>
      {offers.map((offer) => (
        <option key={offer} value={offer} lang={translator.langOf(`offer.${offer}`)} selected={offer === selected}>
          {translator.t(`offer.${offer}`)}
        </option>
      ))}
    </>
  );
}

interface OfferFieldProps extends FieldProps {
  /** Offers of more than one edition are grouped by edition, in the order of the first of each. */
  readonly offers: readonly AnyOffer[];
  /** The offer that the page preselects. */
  readonly selected?: AnyOffer | undefined;
}

export function OfferField({ translator, fieldErrors, offers, selected }: OfferFieldProps) {
  const wrong = about(fieldErrors, 'offer');
  const editions = [...new Set(offers.map(editionOf))];
  return (
    <div class={askClass(wrong)}>
      <label for="offer">{formText(translator, 'offer')}</label>
      <select
        id="offer"
        name="offer"
        {...invalid(fieldErrors, 'offer')}
        aria-describedby={wrong.length > 0 ? 'offer-e' : undefined}
      >
        <option value="" lang={translator.langOf('calculator.form.choose')}>
          {translator.t('calculator.form.choose')}
        </option>
        {editions.length < 2 ? (
          <Options translator={translator} offers={offers} selected={selected} />
        ) : (
          editions.map((edition) => (
            <optgroup
              key={edition}
              data-edition={edition}
              label={translator.t(`calculator.form.group.${edition}`)}
              lang={translator.langOf(`calculator.form.group.${edition}`)}
            >
              <Options
                translator={translator}
                offers={offers.filter((offer) => editionOf(offer) === edition)}
                selected={selected}
              />
            </optgroup>
          ))
        )}
      </select>
      <Wrong id="offer-e" fieldErrors={wrong} />
    </div>
  );
}

interface BasisFieldProps extends FieldProps {
  /** The chosen offer's dates can't be computed from a purchase date. */
  readonly isPurchaseDisabled?: boolean;
}

export function BasisField({ translator, fieldErrors, isPurchaseDisabled = false }: BasisFieldProps) {
  const wrong = about(fieldErrors, 'basis');
  return (
    <fieldset class={askClass(wrong)} aria-describedby={wrong.length > 0 ? 'basis-e' : undefined}>
      <legend>{formText(translator, 'basis')}</legend>
      <label class="pick">
        <input
          type="radio"
          name="basis"
          id="basis-anniversary"
          value="anniversary"
          defaultChecked
          {...invalid(fieldErrors, 'basis')}
        />
        {formText(translator, 'anniversary')}
      </label>
      <label class="pick">
        <input
          type="radio"
          name="basis"
          id="basis-purchase"
          value="purchase"
          disabled={isPurchaseDisabled}
          {...invalid(fieldErrors, 'basis')}
        />
        {formText(translator, 'purchase')}
      </label>
      <Wrong id="basis-e" fieldErrors={wrong} />
    </fieldset>
  );
}

interface DateFieldsProps extends FieldProps {
  readonly order: readonly DateField[];
  /** The ID of the hint that says which date is meant. */
  readonly hint?: string;
  /** The browser's date picker and its button. */
  readonly children?: ComponentChildren;
}

export function DateFields({ translator, fieldErrors, order, hint, children }: DateFieldsProps) {
  const wrong = about(fieldErrors, 'day', 'month', 'year');
  const described = [wrong.length > 0 ? 'date-e' : '', hint ?? ''].filter(Boolean).join(' ');
  return (
    <fieldset class={askClass(wrong)}>
      <legend class="vh">{formText(translator, 'date')}</legend>
      <div class="dmy">
        {order.map((field) => (
          <div key={field} class={FIELD_CLASS[field]}>
            <label for={field}>{formText(translator, field)}</label>
            <input
              type="text"
              id={field}
              name={field}
              inputMode={field === 'month' ? 'text' : 'numeric'}
              autocomplete="off"
              {...invalid(fieldErrors, field)}
              aria-describedby={described || undefined}
            />
          </div>
        ))}
        {children}
      </div>
      <Wrong id="date-e" fieldErrors={wrong} />
    </fieldset>
  );
}

export function TodayField({ translator, fieldErrors, isShown }: FieldProps & { isShown: boolean }) {
  const wrong = about(fieldErrors, 'today');
  return (
    <div class={askClass(wrong)} hidden={!isShown}>
      <label for="today">{formText(translator, 'today')}</label>
      <input
        type="text"
        id="today"
        name="today"
        autocomplete="off"
        {...invalid(fieldErrors, 'today')}
        aria-describedby={wrong.length > 0 ? 'today-e' : undefined}
      />
      <Wrong id="today-e" fieldErrors={wrong} />
    </div>
  );
}

/** Which anniversary it is, optional. */
export function ParityField({ translator, fieldErrors, isShown }: FieldProps & { isShown: boolean }) {
  const wrong = about(fieldErrors, 'parity');
  return (
    <div class={askClass(wrong)} hidden={!isShown}>
      <label for="parity">{formText(translator, 'parity')}</label>
      <select
        id="parity"
        name="parity"
        {...invalid(fieldErrors, 'parity')}
        aria-describedby={wrong.length > 0 ? 'parity-e' : undefined}
      >
        {(['', 'odd', 'even'] as const).map((parity) => {
          const key = `calculator.form.parity.${parity || 'unknown'}` as const;
          return (
            <option key={parity} value={parity} lang={translator.langOf(key)}>
              {translator.t(key)}
            </option>
          );
        })}
      </select>
      <Wrong id="parity-e" fieldErrors={wrong} />
    </div>
  );
}
