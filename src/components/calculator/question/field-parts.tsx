/** What all fields of a question have in common: their labels and their errors. */
import type { BareKey, SiteTranslator } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { FieldError } from './field-error.ts';
import type { FieldName } from './question.ts';

export interface FieldProps {
  readonly translator: SiteTranslator;
  readonly fieldErrors: readonly FieldError[];
}

type FormKey = BareKey extends infer Key ? (Key extends `calculator.form.${infer Name}` ? Name : never) : never;

/** A function, because ESLint wouldn't recognize a component as a label's text. */
export function formText(translator: SiteTranslator, key: FormKey) {
  return <Phrase translator={translator} of={`calculator.form.${key}`} />;
}

/** The errors whose first field is one of these. */
export const errorsOfFields = (fieldErrors: readonly FieldError[], ...fields: readonly FieldName[]) =>
  fieldErrors.filter(({ fields: [first] }) => fields.includes(first));

export const invalidAttributes = (fieldErrors: readonly FieldError[], field: FieldName) =>
  fieldErrors.some(({ fields }) => fields.includes(field)) ? { 'aria-invalid': 'true' as const } : {};

export const askClass = (fieldErrors: readonly FieldError[]) => (fieldErrors.length > 0 ? 'ask bad' : 'ask');

export function ErrorMessages({ id, fieldErrors }: { id: string; fieldErrors: readonly FieldError[] }) {
  if (fieldErrors.length === 0) return null;
  return (
    <div class="wrong" id={id}>
      {fieldErrors.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
