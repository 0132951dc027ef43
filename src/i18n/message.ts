/** Messages in the i18next JSON v4 format: flat keys, `{{placeholders}}`, plural suffixes. For pages and scripts. */

export type Messages = Readonly<Record<string, string>>;

/**
 * Safe for keys from readers, authors, or files, because inherited properties are undefined.
 * @example ownValue({ a: 1 }, 'constructor') // => undefined
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;

/** The names of a message's placeholders, in order, each once. */
export function placeholdersOf(message: string): readonly string[] {
  return [...new Set(Array.from(message.matchAll(PLACEHOLDER), (match) => match[1] ?? ''))];
}

/** A part of a message: the text between placeholders, or a placeholder's value. */
export type MessagePart<T> = string | T;

/**
 * Replaces placeholders with values of any type, so that a view can put elements into a sentence.
 * @throws RangeError if a placeholder has no value
 * @example fillParts('Closes on {{date}}.', { date: 22 }) // => ['Closes on ', 22, '.']
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
