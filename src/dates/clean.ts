/**
 * Normalizes text before it's parsed: invisible characters are removed, quotation marks become spaces, and full-width
 * forms, non-ASCII digits, and special dashes, spaces, and apostrophes become plain ones.
 */

/** Format characters (direction marks, soft hyphens, byte order marks, zero-width spaces) and variation selectors. */
const INVISIBLE = /[\p{Cf}\u034F\uFE00-\uFE0F]/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
const APOSTROPHES = /[\u2018\u2019\u02BC\u00B4`\u2032]/g;
/** The digits of Arabic, and those of Persian and Urdu. */
const ARABIC_DIGITS = /[٠-٩۰-۹]/g;
const QUOTES = /["\u201C-\u201F\u00AB\u00BB\u2039\u203A\u300C-\u300F]/g;

/** Keeps case and accents, because messages quote the text. @example cleanText('２０２１－０３') // => '2021-03' */
export function cleanText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(ARABIC_DIGITS, (digit) => `${digit.charCodeAt(0) & 15}`)
    .replace(DASHES, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\u3002/g, '.')
    .replace(/[\u3001\u060C]/g, ',')
    .replace(/[\u3014\u3010]/g, '(')
    .replace(/[\u3015\u3011]/g, ')')
    .replace(APOSTROPHES, "'")
    .replace(/^\s*=(?=\s*["\u201C])/, '') // ="2021-03-01" is how a spreadsheet forces a cell to be text
    .replace(QUOTES, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/^'+|'+$/g, '') // an apostrophe marks a text cell in spreadsheets, or quotes the text
    .trim();
}

const MAX_QUOTE_LENGTH = 80;

/** A text as messages quote it: shortened, and without invisible characters that could reorder the message. */
export function quotable(text: string): string {
  const visible = text.replace(INVISIBLE, '').trim();
  const characters = Array.from(visible);
  return characters.length > MAX_QUOTE_LENGTH ? `${characters.slice(0, MAX_QUOTE_LENGTH).join('')}…` : visible;
}

/** A word without case and accents, for comparison with names. */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
