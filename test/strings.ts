/** The words of the site, for tests that say which of them they expect. */
import { readFileSync } from 'node:fs';

/** The strings of a locale, for saying which words a test expects. */
export function stringsOf(tag: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`src/content/${tag}/strings.json`, 'utf8')) as Readonly<Record<string, string>>;
}

/** One message of a locale; a key that is not there is a mistake of the test. */
export function message(tag: string, key: string): string {
  const text = stringsOf(tag)[key];
  if (text === undefined) throw new Error(`No "${key}" in ${tag}.`);
  return text;
}

/** A message with anything in its holes. */
export function saying(tag: string, key: string): RegExp {
  const pieces = message(tag, key).split(/\{\{\w+\}\}/);
  return new RegExp(pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'));
}
