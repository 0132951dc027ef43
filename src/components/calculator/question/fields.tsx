/** The fields of a question except the offer, each with its errors. The calculator and the planner share them. */
import type { ComponentChildren } from 'preact';
import type { DateField } from '../../../i18n/format.ts';
import {
  type FieldProps,
  ErrorMessages,
  errorsOfFields,
  askClass,
  formText,
  invalidAttributes,
} from './field-parts.tsx';

const FIELD_CLASS: Readonly<Record<DateField, string>> = { day: 'd', month: 'm', year: 'y' };

interface BasisFieldProps extends FieldProps {
  /** True if the chosen offer's dates can't be computed from a purchase date. */
  readonly isPurchaseDisabled?: boolean;
}

export function BasisField({ translator, fieldErrors, isPurchaseDisabled = false }: BasisFieldProps) {
  const shownErrors = errorsOfFields(fieldErrors, 'basis');
  return (
    <fieldset class={askClass(shownErrors)} aria-describedby={shownErrors.length > 0 ? 'basis-e' : undefined}>
      <legend>{formText(translator, 'basis')}</legend>
      <label class="pick">
        <input
          type="radio"
          name="basis"
          id="basis-anniversary"
          value="anniversary"
          defaultChecked
          {...invalidAttributes(fieldErrors, 'basis')}
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
          {...invalidAttributes(fieldErrors, 'basis')}
        />
        {formText(translator, 'purchase')}
      </label>
      <ErrorMessages id="basis-e" fieldErrors={shownErrors} />
    </fieldset>
  );
}

interface DateFieldsProps extends FieldProps {
  readonly order: readonly DateField[];
  /** The ID of the hint that explains which date to enter. */
  readonly hint?: string;
  /** The browser's date picker and its button. */
  readonly children?: ComponentChildren;
}

export function DateFields({ translator, fieldErrors, order, hint, children }: DateFieldsProps) {
  const shownErrors = errorsOfFields(fieldErrors, 'day', 'month', 'year');
  const describedBy = [shownErrors.length > 0 ? 'date-e' : '', hint ?? ''].filter(Boolean).join(' ');
  return (
    <fieldset class={askClass(shownErrors)}>
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
              {...invalidAttributes(fieldErrors, field)}
              aria-describedby={describedBy || undefined}
            />
          </div>
        ))}
        {children}
      </div>
      <ErrorMessages id="date-e" fieldErrors={shownErrors} />
    </fieldset>
  );
}

export function TodayField({ translator, fieldErrors, isShown }: FieldProps & { isShown: boolean }) {
  const shownErrors = errorsOfFields(fieldErrors, 'today');
  return (
    <div class={askClass(shownErrors)} hidden={!isShown}>
      <label for="today">{formText(translator, 'today')}</label>
      <input
        type="text"
        id="today"
        name="today"
        autocomplete="off"
        {...invalidAttributes(fieldErrors, 'today')}
        aria-describedby={shownErrors.length > 0 ? 'today-e' : undefined}
      />
      <ErrorMessages id="today-e" fieldErrors={shownErrors} />
    </div>
  );
}

/** Odd-numbered anniversaries are the first, the third, and so on. */
export function ParityField({ translator, fieldErrors, isShown }: FieldProps & { isShown: boolean }) {
  const shownErrors = errorsOfFields(fieldErrors, 'parity');
  return (
    <div class={askClass(shownErrors)} hidden={!isShown}>
      <label for="parity">{formText(translator, 'parity')}</label>
      <select
        id="parity"
        name="parity"
        {...invalidAttributes(fieldErrors, 'parity')}
        aria-describedby={shownErrors.length > 0 ? 'parity-e' : undefined}
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
      <ErrorMessages id="parity-e" fieldErrors={shownErrors} />
    </div>
  );
}
