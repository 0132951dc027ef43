/** An item of the to-do list, as plain data. */
import type { BareKey, Message } from '../../../i18n/keys.ts';
import type { DateValue } from './dated-message.ts';

/** A label in Partner Center: its key, and its English text. */
export interface LabelValue {
  readonly label: Extract<BareKey, `label.${string}`>;
  readonly english: string;
}

export interface Todo {
  readonly message: Message<DateValue | LabelValue | number>;
  /** The article and the ID of a heading in it: `renew-mpn-offers/#pay-in-time`. */
  readonly article?: string;
}
