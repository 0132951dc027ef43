/** Finds text on a built page that isn't in the pseudo-language but should be. */
import { PSEUDO_TAG } from './pseudo.ts';

/** A text that a reader would see or hear in English. */
export interface Leftover {
  readonly text: string;
  /** The line of the page (1 is the first). */
  readonly line: number;
}

const TAG =
  /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*(\/?)>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi;
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** Elements without text to translate: code, data, and dates. `Intl` prints the pseudo-language's dates in English. */
const SKIPPED = new Set(['script', 'style', 'template', 'time', 'kbd', 'code']);
const SPOKEN = /\s(?:aria-label|alt|placeholder|title)="([^"]*)"/g;
/** Translated text: `pseudo` puts it in brackets. */
const MARKED = /\[[^[\]]*\]/g;
const MONTHS = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
const WORD = /[A-Za-z]{3,}/;

/** The English words in a text. Text in brackets is translated; brackets are nested if a sentence contains a name. */
function englishIn(text: string): string | undefined {
  let rest = text.replace(/&\w+;/g, ' ').replace(MONTHS, ' ');
  for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(MARKED, ' ')];
  // A word with a letter beyond ASCII is accented, so it isn't English. Such words remain around a date in a sentence.
  const english = rest
    .split(/\s+/)
    .filter((word) => WORD.test(word) && !/[^\u0020-\u007E\u2010-\u2027]/.test(word))
    .join(' ');
  return WORD.test(english) ? english : undefined;
}

interface Open {
  readonly name: string;
  /** Whether the text of the element isn't checked, because it's code or in another language. */
  readonly isSkipped: boolean;
}

export function leftoversIn(html: string): readonly Leftover[] {
  const found: Leftover[] = [];
  const open: Open[] = [];
  const isSkipped = () => open.at(-1)?.isSkipped ?? false;
  let at = 0;
  const note = (text: string, offset: number) => {
    const english = isSkipped() ? undefined : englishIn(text);
    if (english !== undefined) found.push({ text: english, line: html.slice(0, offset).split('\n').length });
  };
  for (const match of html.matchAll(TAG)) {
    const [whole, closes, name = '', attributes = ''] = match;
    if (match.index < at) continue;
    note(html.slice(at, match.index), at);
    at = match.index + whole.length;
    if (name === '') continue;
    if (closes) {
      const place = open.findLastIndex((element) => element.name === name);
      if (place >= 0) open.length = place;
      continue;
    }
    const lang = /\slang="([^"]*)"/.exec(attributes)?.[1];
    const isForeign = lang === undefined ? isSkipped() : lang !== PSEUDO_TAG;
    const element = { name, isSkipped: isForeign || SKIPPED.has(name) };
    open.push(element);
    for (const [, spoken = ''] of attributes.matchAll(SPOKEN)) note(spoken, match.index);
    if (VOID.has(name)) open.pop();
    // The text of a script may look like tags.
    if (SKIPPED.has(name) && (name === 'script' || name === 'style')) {
      at = html.indexOf(`</${name}`, at);
      if (at < 0) break;
    }
  }
  return found;
}
