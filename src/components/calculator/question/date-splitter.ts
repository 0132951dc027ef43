/** Splits a complete date such as "01/03/2021" in one field into the three fields, and remembers the original text. */
import { readFields } from '../../../dates/index.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fillForm, readForm } from './form-values.ts';
import { type FormValues, dateText } from './question.ts';

export interface DateSplitter {
  /**
   * The form's values. If a date was split and the fields haven't changed since, the values have the date's original
   * text instead of its parts. Only the original text shows that "01/03/2021" can be January 3 or March 1.
   */
  readonly valuesOf: (form: HTMLFormElement) => FormValues;
  readonly split: (form: HTMLFormElement) => void;
  /** Fills the three fields with a date from the browser's date picker. */
  readonly replace: (form: HTMLFormElement, date: string) => void;
}

export function createDateSplitter(locale: Locale): DateSplitter {
  let lastSplit: { readonly text: FormValues; readonly parts: FormValues } | undefined;

  function valuesOf(form: HTMLFormElement): FormValues {
    const values = readForm(form);
    const isUnchanged =
      lastSplit && (['day', 'month', 'year'] as const).every((name) => lastSplit?.parts[name] === values[name]);
    return lastSplit && isUnchanged ? { ...values, ...dateText(lastSplit.text) } : values;
  }

  function fillParts(form: HTMLFormElement, typed: FormValues): void {
    const parts = { ...typed, ...readFields(dateText(typed), locale).parts };
    lastSplit = { text: typed, parts };
    fillForm(form, parts);
  }

  return {
    valuesOf,
    split: (form) => fillParts(form, valuesOf(form)),
    replace: (form, date) => fillParts(form, { ...readForm(form), day: date, month: '', year: '' }),
  };
}
