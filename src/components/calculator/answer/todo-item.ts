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
  /** The article that explains the item, with a heading's ID. */
  readonly article?: string;
}
