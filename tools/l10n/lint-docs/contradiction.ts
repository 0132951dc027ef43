/** Something in a sentence that contradicts the policy. */
export interface Contradiction {
  /** The character of the sentence at which it begins. */
  readonly at: number;
  readonly rule: 'figures' | 'direction' | 'dates';
  readonly message: string;
  readonly hint: string;
}
