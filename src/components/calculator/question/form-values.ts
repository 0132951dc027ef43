/** Reads and fills the form's fields. They're uncontrolled, so text typed before hydration isn't lost. */
import { type EditionId, acceptsPurchaseDate, editionOf, isOfferOf, offerRule } from '../../../rules/index.ts';
import { EMPTY_VALUES, type FieldName, type FormValues } from './question.ts';

const FIELDS = Object.keys(EMPTY_VALUES) as readonly FieldName[];

/**
 * The form's field with this name. FormData isn't used, because it leaves out disabled inputs. If the "purchase date"
 * choice were selected but disabled, the date would be taken for an anniversary.
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

/** An offer that isn't in the list selects the empty first choice. An error message then quotes the offer. */
export function fillForm(form: HTMLFormElement, values: FormValues): void {
  for (const name of FIELDS) {
    const field = fieldOf(form, name);
    if (field) field.value = values[name];
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}

/** Neither the empty value nor the offer that the page preselects. */
function isChosen(form: HTMLFormElement, name: FieldName, value: string): boolean {
  const field = form.elements.namedItem(name);
  const preselected =
    field instanceof HTMLSelectElement ? [...field.options].find(({ defaultSelected }) => defaultSelected) : undefined;
  return value !== EMPTY_VALUES[name] && value !== preselected?.value;
}

/** Preselects values from a URL that doesn't ask a question. Fields that the reader has filled keep their values. */
export function fillUntouchedFields(form: HTMLFormElement, values: FormValues): void {
  const typed = readForm(form);
  const chosen = FIELDS.filter((name) => isChosen(form, name, typed[name])).map((name) => [name, typed[name]] as const);
  const offer = values.offer === '' ? typed.offer : values.offer;
  fillForm(form, { ...values, offer, ...Object.fromEntries(chosen) });
}

/** How the form adapts to the chosen offer. */
export interface FormShape {
  /** Decides which hint the form shows. Undefined while no offer is chosen. */
  readonly edition: EditionId | undefined;
  /** Whether the offer accepts no purchase date. A selected choice stays enabled, and an error message explains it. */
  readonly isPurchaseDisabled: boolean;
  /** For some offers, even-numbered anniversaries have more requirements. */
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

export type Trigger = 'url' | 'button' | 'edit';

/**
 * Retries after a failure by reloading the page with the form's values in its URL. Trying to load the same scripts
 * again could fail, because after a deployment, an older page's scripts are no longer on the server. Offline, a reload
 * would lose the page, so this retries without reloading.
 */
export function retryByReloading(
  form: HTMLFormElement | null,
  trigger: Trigger,
  askInPlace: (trigger: Trigger) => Promise<void>,
): void {
  if (!navigator.onLine) void askInPlace(trigger);
  else if (trigger === 'url') location.reload();
  else form?.submit();
}
