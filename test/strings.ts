/** The strings of the site. Tests refer to them by key, because translators change their wording. */
import { readFileSync } from 'node:fs';
import { resolveCatalog } from '../src/i18n/catalog.ts';
import { SOURCE_TAG } from '../src/i18n/locales.ts';
import { type Translator, createTranslator } from '../src/i18n/translator.ts';

type Strings = Readonly<Record<string, string>>;

const readStrings = (tag: string) => JSON.parse(readFileSync(`src/content/${tag}/strings.json`, 'utf8')) as Strings;

const catalogOf = (tag: string) => resolveCatalog(tag, readStrings(tag), readStrings(SOURCE_TAG));

/** The strings of a locale as the site shows them: in English if they aren't translated yet. */
export function stringsOf(tag: string): Strings {
  return catalogOf(tag).messages;
}

/** A locale's strings with their placeholders filled. @example translatorOf('en-US').n('figure.days', 30) // => '30 days' */
export function translatorOf(tag: string): Translator {
  return createTranslator(catalogOf(tag));
}

/** One message of a locale. Throws if the key is unknown. */
export function message(tag: string, key: string): string {
  const text = stringsOf(tag)[key];
  if (text === undefined) throw new Error(`No "${key}" in ${tag}.`);
  return text;
}

/** The source of a pattern that matches only this text. */
export const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern that matches the message with any values in its placeholders. */
export function saying(tag: string, key: string): RegExp {
  const pieces = message(tag, key).split(/\{\{\w+\}\}/);
  return new RegExp(pieces.map(literally).join('.+'));
}
