/** The fields of the form. */

/** The text in the form's fields, not parsed yet. The names are those of the fields. */
export interface FormValues {
  readonly offer: string;
  readonly basis: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly today: string;
  /** Which anniversary it is, for offers where every other one asks for more: odd, even, or empty. */
  readonly parity: string;
}

export type FieldName = keyof FormValues;
