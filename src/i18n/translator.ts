/** Looks a message up and fills it. A pure factory, for pages (strings.ts) and scripts alike. */
import { type Messages, fill, fillParts, type MessagePart } from './message.ts';

/** The messages of a locale, and which of them are English because the translation is missing. */
export interface Catalog {
  readonly tag: string;
  readonly messages: Messages;
  readonly untranslated?: readonly string[];
}

type Values = Readonly<Record<string, string | number>>;

export interface Translator<Key extends string = string> {
  readonly tag: string;
  /** The message with its placeholders filled. */
  readonly t: (key: Key, values?: Values) => string;
  /** The plural form for a count; `{{count}}` is filled with it. */
  readonly n: (key: Key, count: number, values?: Values) => string;
  /** As `t`, in parts, so that a view can put elements into the sentence. */
  readonly parts: <T>(key: Key, values: Readonly<Record<string, T>>) => readonly MessagePart<T>[];
  /** As `n`, in parts. */
  readonly countParts: <T>(
    key: Key,
    count: number,
    values: Readonly<Record<string, T | number>>,
  ) => readonly MessagePart<T | number>[];
  /** 'en-US' where the message is English for want of a translation, else undefined: for `lang`. */
  readonly langOf: (key: Key) => string | undefined;
}

/**
 * @throws RangeError for a key that no catalog has: it names the key and where to add it.
 * @example createTranslator({ tag: 'en-US', messages: { 'day_one': '{{count}} day', 'day_other': '{{count}} days' } }).n('day', 1) // => '1 day'
 */
export function createTranslator<Key extends string = string>(catalog: Catalog): Translator<Key> {
  const { tag, messages } = catalog;
  let plural: Intl.PluralRules | undefined;

  const find = (key: string): string => {
    const message = messages[key];
    if (message === undefined)
      throw new RangeError(`No message "${key}" for ${tag}. Add it to src/content/en-US/strings.json.`);
    return message;
  };
  const findForm = (key: string, count: number): string => {
    plural ??= new Intl.PluralRules(tag);
    return messages[`${key}_${plural.select(count)}`] ?? find(`${key}_other`);
  };
  const isUntranslated = (key: string) =>
    catalog.untranslated?.some((name) => name === key || name.startsWith(`${key}_`)) ?? false;

  return {
    tag,
    t: (key, values) => fill(find(key), values),
    n: (key, count, values) => fill(findForm(key, count), { ...values, count }),
    parts: (key, values) => fillParts(find(key), values),
    countParts: (key, count, values) => fillParts(findForm(key, count), { ...values, count }),
    langOf: (key) => (isUntranslated(key) ? 'en-US' : undefined),
  };
}
