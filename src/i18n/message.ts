/** Messages in the i18next JSON v4 form: flat keys, `{{placeholders}}`, plural suffixes. Pure, for pages and scripts alike. */

export type Messages = Readonly<Record<string, string>>;

/**
 * What an object holds under a key that a reader, an author, or a file chose; undefined for what every object inherits.
 * @example ownValue({ a: 1 }, 'constructor') // => undefined
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;

/** The names of the placeholders of a message, in order, each once. */
export function placeholdersOf(message: string): readonly string[] {
  return [...new Set(Array.from(message.matchAll(PLACEHOLDER), (match) => match[1] ?? ''))];
}

/** A message taken apart at its placeholders: text, placeholder, text, placeholder, … */
export type MessagePart<T> = string | T;

/**
 * The message with every placeholder filled by a value of any kind, for views that put elements into a sentence.
 * @throws RangeError where a placeholder has no value: a half-filled sentence is worse than none.
 */
export function fillParts<T>(message: string, values: Readonly<Record<string, T>>): readonly MessagePart<T>[] {
  return message.split(PLACEHOLDER).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const value = ownValue(values, piece);
    if (value === undefined) throw new RangeError(`The placeholder {{${piece}}} of "${message}" has no value.`);
    return value;
  });
}

/** @example fill('{{count}} days left', { count: 3 }) // => '3 days left' */
export function fill(message: string, values: Readonly<Record<string, string | number>> = {}): string {
  return fillParts(message, values).join('');
}
