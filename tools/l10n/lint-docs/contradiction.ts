/** Something in a sentence that contradicts the policy. */
export interface Contradiction {
  /** The index in the sentence at which the contradiction begins. */
  readonly at: number;
  readonly rule: 'figures' | 'direction' | 'dates';
  readonly message: string;
  readonly hint: string;
}
