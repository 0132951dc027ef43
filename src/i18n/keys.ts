/** The UI strings' keys and placeholders, typed from en-US/strings.json (integrations/message-types.ts). Only types. */
import type { PlainMessages, PluralMessages } from 'virtual:message-types';

type PlainKey = keyof PlainMessages;
type PluralKey = keyof PluralMessages;

/** Every key of en-US. The forms of a plural share one key. */
export type StringKey = PlainKey | PluralKey;

/** The keys whose messages have no placeholders, except a plural's `count`. */
type WithoutPlaceholders<Placeholders> = {
  [Key in keyof Placeholders]: [Placeholders[Key]] extends [never] ? Key : never;
}[keyof Placeholders];

/** The keys of messages that are neither plurals nor have placeholders. */
export type BareKey = WithoutPlaceholders<PlainMessages>;
type BarePluralKey = WithoutPlaceholders<PluralMessages>;

/** A value for each placeholder. If a key is chosen at run time, for each placeholder of every message it may be. */
type Values<Names extends string, T> = Readonly<Record<Names, T>>;

/** The same, unless there are no placeholders. */
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

/** The translator of the site's own strings (see translator.ts). */
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
