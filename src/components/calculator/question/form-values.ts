/** Between the form's fields and their values. The fields aren't controlled, so what was typed before hydration is kept. */
import { EMPTY_VALUES, type FieldName, type FormValues } from './question.ts';

const FIELDS: readonly FieldName[] = ['offer', 'basis', 'day', 'month', 'year', 'today'];

export function readForm(form: HTMLFormElement): FormValues {
  const data = new FormData(form);
  const text = (name: FieldName) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : EMPTY_VALUES[name];
  };
  return {
    offer: text('offer'),
    basis: text('basis'),
    day: text('day'),
    month: text('month'),
    year: text('year'),
    today: text('today'),
  };
}

/** If an offer isn't in the list, the first choice is selected: the error message quotes what was found. */
export function fillForm(form: HTMLFormElement, values: FormValues): void {
  for (const name of FIELDS) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = values[name];
    else if (field instanceof HTMLSelectElement) {
      field.value = values[name];
      if (field.selectedIndex < 0) field.value = '';
    }
  }
}

/** Fills in what a URL suggests without asking for an answer. What the reader has typed or chosen by then is kept. */
export function suggest(form: HTMLFormElement, values: FormValues): void {
  const typed = readForm(form);
  const own = FIELDS.filter((name) => typed[name] !== EMPTY_VALUES[name]).map((name) => [name, typed[name]] as const);
  fillForm(form, { ...values, ...Object.fromEntries(own) });
}

/** What made the calculator ask: the URL, the button, or an edit after an answer. */
export type Trigger = 'url' | 'button' | 'edit';

/**
 * Tries again by reloading the page with the form's values in its URL, because after a deploy the files of an older page
 * are gone. Without a connection there would be no page, so it then tries in place.
 */
export function startOver(
  form: HTMLFormElement | null,
  trigger: Trigger,
  askInPlace: (trigger: Trigger) => Promise<void>,
): void {
  if (!navigator.onLine) void askInPlace(trigger);
  else if (trigger === 'url') location.reload();
  else form?.submit();
}
