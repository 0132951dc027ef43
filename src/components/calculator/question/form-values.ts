/** Reads and fills the form's fields. They're uncontrolled, so what was typed before hydration is kept. */
import { type EditionId, acceptsPurchaseDate, editionOf, isOfferOf, offerRule } from '../../../rules/index.ts';
import { EMPTY_VALUES, type FieldName, type FormValues } from './question.ts';

const FIELDS = Object.keys(EMPTY_VALUES) as readonly FieldName[];

/**
 * The form's field with a name. FormData isn't used, because it omits disabled choices: a selected but disabled purchase
 * date would be read as an anniversary.
 */
function fieldOf(form: HTMLFormElement, name: FieldName) {
  const field = form.elements.namedItem(name);
  const hasValue =
    field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
  return hasValue ? field : undefined;
}

export function readForm(form: HTMLFormElement): FormValues {
  const values: Record<FieldName, string> = { ...EMPTY_VALUES };
  for (const name of FIELDS) {
    const text = fieldOf(form, name)?.value;
    if (text) values[name] = text;
  }
  return values;
}

/** If an offer isn't in the list, the empty first choice is selected. The error message quotes the unknown offer. */
export function fillForm(form: HTMLFormElement, values: FormValues): void {
  for (const name of FIELDS) {
    const field = fieldOf(form, name);
    if (field) field.value = values[name];
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}

/** Whether the reader has typed or chosen something: an offer that the page preselects isn't the reader's choice. */
function isChosen(form: HTMLFormElement, name: FieldName, value: string): boolean {
  const field = form.elements.namedItem(name);
  const preselected =
    field instanceof HTMLSelectElement ? [...field.options].find(({ defaultSelected }) => defaultSelected) : undefined;
  return value !== EMPTY_VALUES[name] && value !== preselected?.value;
}

/** Preselects values from a URL that doesn't ask a question. It keeps what the reader has already typed or chosen. */
export function suggest(form: HTMLFormElement, values: FormValues): void {
  const typed = readForm(form);
  const own = FIELDS.filter((name) => isChosen(form, name, typed[name])).map((name) => [name, typed[name]] as const);
  const offer = values.offer === '' ? typed.offer : values.offer;
  fillForm(form, { ...values, offer, ...Object.fromEntries(own) });
}

/** How the form adapts to the chosen offer. */
export interface FormShape {
  /** The edition whose hint is shown. Undefined as long as no offer is chosen. */
  readonly edition: EditionId | undefined;
  /**
   * Whether the purchase-date choice is disabled, because the offer doesn't accept one. It's never disabled while it's
   * selected, because the error message links to it.
   */
  readonly isPurchaseDisabled: boolean;
  /** Whether to ask if the anniversary is odd or even: even ones of some offers have more requirements. */
  readonly asksParity: boolean;
}

export function shapeFor({ offer, basis }: Pick<FormValues, 'offer' | 'basis'>): FormShape {
  if (!isOfferOf(offer)) return { edition: undefined, isPurchaseDisabled: false, asksParity: false };
  return {
    edition: editionOf(offer),
    isPurchaseDisabled: basis !== 'purchase' && !acceptsPurchaseDate(offer),
    asksParity: offerRule(offer).alternates !== undefined,
  };
}

/** What triggered the calculation: the URL, the button, or an edit after an answer. */
export type Trigger = 'url' | 'button' | 'edit';

/**
 * Retries by reloading the page with the form's values in its URL, because after a deployment, the loaded page's scripts
 * are no longer on the server. Offline, a reload would lose the page, so the retry happens without one.
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
