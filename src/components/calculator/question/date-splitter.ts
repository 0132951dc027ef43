/** Splits a complete date that was typed or pasted into one field, and remembers the original text. */
import { readFields } from '../../../dates/index.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fillForm, readForm } from './form-values.ts';
import { type FormValues, dateText } from './question.ts';

export interface DateSplitter {
  /**
   * The form's values. While the fields have the parts of a date that was split, its text is returned in their place:
   * "01/03/2021" can be read in two ways, the parts 1, 3, and 2021 can't.
   */
  readonly valuesOf: (form: HTMLFormElement) => FormValues;
  /** Fills the three fields with the parts of the complete date in one of them. */
  readonly split: (form: HTMLFormElement) => void;
  /** Fills the three fields with a date from the browser's date picker. */
  readonly replace: (form: HTMLFormElement, date: string) => void;
}

export function createDateSplitter(locale: Locale): DateSplitter {
  let last: { readonly text: FormValues; readonly parts: FormValues } | undefined;

  function valuesOf(form: HTMLFormElement): FormValues {
    const values = readForm(form);
    const isUnchanged = last && (['day', 'month', 'year'] as const).every((name) => last?.parts[name] === values[name]);
    return last && isUnchanged ? { ...values, ...dateText(last.text) } : values;
  }

  function fillParts(form: HTMLFormElement, text: FormValues): void {
    const parts = { ...text, ...readFields(dateText(text), locale).parts };
    last = { text, parts };
    fillForm(form, parts);
  }

  return {
    valuesOf,
    split: (form) => fillParts(form, valuesOf(form)),
    replace: (form, date) => fillParts(form, { ...readForm(form), day: date, month: '', year: '' }),
  };
}
