/** Looks up messages and fills their placeholders. Shared by pages (through strings.ts) and scripts. */
import { type Messages, fill, fillParts } from './message.ts';

/** `untranslated` has the keys of messages that are in English because their translation is missing. */
export interface Catalog {
  readonly tag: string;
  readonly messages: Messages;
  readonly untranslated?: readonly string[];
}

type Values = Readonly<Record<string, string | number>>;

/** A message as data: its key, the values of its placeholders, and the count of a plural. */
interface MessageData<T> {
  readonly of: string;
  readonly values?: Readonly<Record<string, T>> | undefined;
  readonly count?: number | undefined;
}

/** For any strings. The site's own code uses `SiteTranslator` (keys.ts), whose keys and values are type-checked. */
export interface Translator {
  readonly tag: string;
  /** The message with values in its placeholders. */
  readonly t: (key: string, values?: Values) => string;
  /** The plural form for a count, which is also the value of `{{count}}`. */
  readonly n: (key: string, count: number, values?: Values) => string;
  /** The text of a message that other code has chosen and passed as data. */
  readonly text: (message: MessageData<string | number>) => string;
  /** A message as a list of texts and values, so that a view can put elements into a sentence. */
  readonly parts: <T>(message: MessageData<T>) => readonly (string | T)[];
  /** For `lang`: 'en-US' if the message is in English because its translation is missing, otherwise undefined. */
  readonly langOf: (key: string) => string | undefined;
}

/**
 * @throws RangeError if a key has no message; the error says where to add one
 * @example createTranslator({ tag: 'en-US', messages: { day_other: '{{count}} days' } }).n('day', 2) // => '2 days'
 */
export function createTranslator(catalog: Catalog): Translator {
  const { tag, messages } = catalog;
  const plurals: Record<string, Intl.PluralRules> = {};

  const langOf = (key: string) =>
    catalog.untranslated?.some((name) => name === key || name.startsWith(`${key}_`)) ? 'en-US' : undefined;
  const findMessage = (key: string): string => {
    const message = messages[key];
    if (message === undefined)
      throw new RangeError(`No message "${key}" for ${tag}. Add it to src/content/en-US/strings.json.`);
    return message;
  };
  const findPluralForm = (key: string, count: number): string => {
    const language = langOf(key) ?? tag;
    const form = (plurals[language] ??= new Intl.PluralRules(language)).select(count);
    return messages[`${key}_${form}`] ?? findMessage(`${key}_other`);
  };

  const messageOf = ({ of, count }: MessageData<unknown>) =>
    count === undefined ? findMessage(of) : findPluralForm(of, count);
  const t = (key: string, values?: Values) => fill(findMessage(key), values);
  const n = (key: string, count: number, values?: Values) => fill(findPluralForm(key, count), { ...values, count });

  return {
    tag,
    t,
    n,
    text: ({ of, values, count }) => (count === undefined ? t(of, values) : n(of, count, values)),
    parts: <T>(message: MessageData<T>) => {
      const { values, count } = message;
      const filledValues = count === undefined ? { ...values } : { ...values, count: String(count) };
      return fillParts<string | T>(messageOf(message), filledValues);
    },
    langOf,
  };
}
