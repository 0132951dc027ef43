/** What of a built page is not in the pseudo-language, although its reader's language should be there. */
import { PSEUDO_TAG } from './pseudo.ts';

/** A text a reader would see, or hear, in English. */
export interface Leftover {
  readonly text: string;
  /** Of the page, from 1. */
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
/** Not words: code, data, and dates, which Intl prints in English for this language. */
const SKIPPED = new Set(['script', 'style', 'template', 'time', 'kbd', 'code']);
const SPOKEN = /\s(?:aria-label|alt|placeholder|title)="([^"]*)"/g;
/** What `pseudo` has marked. */
const MARKED = /\[[^[\]]*\]/g;
const MONTHS = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
const WORD = /[A-Za-z]{3,}/;

/** The English of a text. Brackets may stand within brackets, where a sentence takes in a name. */
function englishIn(text: string): string | undefined {
  let rest = text.replace(/&\w+;/g, ' ').replace(MONTHS, ' ');
  for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(MARKED, ' ')];
  // What a name or date cut out of a sentence leaves is accented, so letters beyond ASCII stand beside each.
  const english = rest
    .split(/\s+/)
    .filter((word) => WORD.test(word) && !/[^\u0020-\u007E\u2010-\u2027]/.test(word))
    .join(' ');
  return WORD.test(english) ? english : undefined;
}

interface Open {
  readonly name: string;
  /** Inside it nothing is looked at: code, or another language. */
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
    // A script's text may look like tags.
    if (SKIPPED.has(name) && (name === 'script' || name === 'style')) {
      at = html.indexOf(`</${name}`, at);
      if (at < 0) break;
    }
  }
  return found;
}
