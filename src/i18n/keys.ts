/** Types for the UI strings' keys and placeholders, from `virtual:message-types` (integrations/message-types.ts). */
import type { PlainMessages, PluralMessages } from 'virtual:message-types';

type PlainKey = keyof PlainMessages;
type PluralKey = keyof PluralMessages;

/** Every key of en-US. The forms of a plural share one key: `day_one` and `day_other` have the key `day`. */
export type StringKey = PlainKey | PluralKey;

/** The keys whose messages have no placeholders, except a plural's `count`. */
type WithoutPlaceholders<Placeholders> = {
  [Key in keyof Placeholders]: [Placeholders[Key]] extends [never] ? Key : never;
}[keyof Placeholders];

/** The keys of messages that aren't plurals and have no placeholders. */
export type BareKey = WithoutPlaceholders<PlainMessages>;
type BarePluralKey = WithoutPlaceholders<PluralMessages>;

/** If code chooses between several keys at run time, it must give the values for all of these keys. */
type Values<Names extends string, T> = Readonly<Record<Names, T>>;

/** Like `Values`, but `never` if there are no placeholders to fill. */
type SomeValues<Names extends string, T> = [Names] extends [never] ? never : Values<Names, T>;

type Filled<Key extends StringKey, T> =
  | {
      [K in Exclude<Key & PlainKey, BareKey>]: {
        readonly of: K;
        readonly values: Values<PlainMessages[K], T>;
        readonly count?: undefined;
      };
    }[Exclude<Key & PlainKey, BareKey>]
  | {
      [K in Exclude<Key & PluralKey, BarePluralKey>]: {
        readonly of: K;
        readonly values: Values<PluralMessages[K], T>;
        readonly count: number;
      };
    }[Exclude<Key & PluralKey, BarePluralKey>];

/**
 * A message as data: its key, the values of its placeholders, and the count of a plural.
 * @example const message: Message<string> = { of: 'answer.last-day', values: { closes: 'July 22, 2021' } };
 */
export type Message<T, Key extends StringKey = StringKey> =
  | { readonly of: Key & BareKey; readonly values?: undefined; readonly count?: undefined }
  | { readonly of: Key & BarePluralKey; readonly values?: undefined; readonly count: number }
  | Filled<Key, T>;

type Text = string | number;

/** Like `Translator` (translator.ts), but keys and values are type-checked. */
export interface SiteTranslator {
  readonly tag: string;
  readonly t: {
    (key: BareKey): string;
    <Key extends PlainKey>(key: Key, values: SomeValues<PlainMessages[Key], Text>): string;
  };
  readonly n: {
    (key: BarePluralKey, count: number): string;
    <Key extends PluralKey>(key: Key, count: number, values: SomeValues<PluralMessages[Key], Text>): string;
  };
  readonly text: (message: Message<Text>) => string;
  readonly parts: <T>(message: Message<T>) => readonly (string | T)[];
  readonly langOf: (key: StringKey) => string | undefined;
}
