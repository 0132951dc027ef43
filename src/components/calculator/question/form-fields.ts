/** Maps the names of the form's fields to the text in them, not yet parsed. */
export interface FormValues {
  readonly offer: string;
  readonly basis: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly today: string;
  /** `odd`, `even`, or empty. Asked only if the offer's even-numbered anniversaries have more requirements. */
  readonly parity: string;
}

export type FieldName = keyof FormValues;
