/** An item of the list of what to do next, as plain data. */
import type { BareKey, Message } from '../../../i18n/keys.ts';
import type { DateValue } from './dated-message.ts';

/** A label of Partner Center, as its key and in English. */
export interface LabelValue {
  readonly label: Extract<BareKey, `label.${string}`>;
  readonly english: string;
}

export interface Todo {
  readonly message: Message<DateValue | LabelValue | number>;
  /** The article that explains it, with a heading's ID. */
  readonly article?: string;
}
