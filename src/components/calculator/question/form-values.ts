/** Between the form's fields and an entry. The fields hold the truth: what is typed before the script arrives is kept. */
import { EMPTY_ENTRY, type Entry, type FieldName } from './question.ts';

const FIELDS: readonly FieldName[] = ['offer', 'basis', 'day', 'month', 'year', 'today'];

export function entryOf(form: HTMLFormElement): Entry {
  const data = new FormData(form);
  const text = (name: FieldName) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : EMPTY_ENTRY[name];
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

/** An offer that is not in the list leaves the list at its first choice; the message names what was found. */
export function fillForm(form: HTMLFormElement, entry: Entry): void {
  for (const name of FIELDS) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = entry[name];
    else if (field instanceof HTMLSelectElement) {
      field.value = entry[name];
      if (field.selectedIndex < 0) field.value = '';
    }
  }
}

/** Fills in what an address suggests without asking; what a reader has typed or chosen by then goes before it. */
export function suggest(form: HTMLFormElement, entry: Entry): void {
  const typed = entryOf(form);
  const own = FIELDS.filter((name) => typed[name] !== EMPTY_ENTRY[name]).map((name) => [name, typed[name]] as const);
  fillForm(form, { ...entry, ...Object.fromEntries(own) });
}

/** What made the calculator ask: the address, the button, or an edit after an answer. */
export type Trigger = 'address' | 'button' | 'edit';

/**
 * Tries again with the page itself, the entry in its address: after a deploy, what an older page would fetch is gone.
 * Without a connection there would be no page: then in place.
 */
export function startOver(
  form: HTMLFormElement | null,
  asking: Trigger,
  askInPlace: (asking: Trigger) => Promise<void>,
): void {
  if (!navigator.onLine) void askInPlace(asking);
  else if (asking === 'address') location.reload();
  else form?.submit();
}
