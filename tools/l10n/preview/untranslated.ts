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
const VOID_ELEMENTS = new Set([
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
/** Attributes with text that readers see or hear. */
const TEXT_ATTRIBUTES = /\s(?:aria-label|alt|placeholder|title)="([^"]*)"/g;
/** Translated text: `pseudo` puts it in brackets. */
const BRACKETED = /\[[^[\]]*\]/g;
const MONTHS = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
const WORD = /[A-Za-z]{3,}/;

/** Undefined if there are none. Text in brackets is translated; brackets are nested if a sentence contains a name. */
function englishIn(text: string): string | undefined {
  let rest = text.replace(/&\w+;/g, ' ').replace(MONTHS, ' ');
  for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(BRACKETED, ' ')];
  // A word with a letter beyond ASCII is accented, so it isn't English. Such words remain around a date in a sentence.
  const english = rest
    .split(/\s+/)
    .filter((word) => WORD.test(word) && !/[^\u0020-\u007E\u2010-\u2027]/.test(word))
    .join(' ');
  return WORD.test(english) ? english : undefined;
}

/** An element whose end tag hasn't been found yet. */
interface OpenElement {
  readonly name: string;
  /** Whether the text of the element isn't checked, because it's code or in another language. */
  readonly isSkipped: boolean;
}

export function leftoversIn(html: string): readonly Leftover[] {
  const found: Leftover[] = [];
  const openElements: OpenElement[] = [];
  const isSkipped = () => openElements.at(-1)?.isSkipped ?? false;
  let position = 0;
  const addLeftover = (text: string, offset: number) => {
    const english = isSkipped() ? undefined : englishIn(text);
    if (english !== undefined) found.push({ text: english, line: html.slice(0, offset).split('\n').length });
  };
  for (const match of html.matchAll(TAG)) {
    const [whole, closes, name = '', attributes = ''] = match;
    if (match.index < position) continue;
    addLeftover(html.slice(position, match.index), position);
    position = match.index + whole.length;
    if (name === '') continue;
    if (closes) {
      const openIndex = openElements.findLastIndex((element) => element.name === name);
      if (openIndex >= 0) openElements.length = openIndex;
      continue;
    }
    const lang = /\slang="([^"]*)"/.exec(attributes)?.[1];
    const isSkippedByLanguage = lang === undefined ? isSkipped() : lang !== PSEUDO_TAG;
    const element = { name, isSkipped: isSkippedByLanguage || SKIPPED.has(name) };
    openElements.push(element);
    for (const [, spoken = ''] of attributes.matchAll(TEXT_ATTRIBUTES)) addLeftover(spoken, match.index);
    if (VOID_ELEMENTS.has(name)) openElements.pop();
    // The text of a script may look like tags.
    if (SKIPPED.has(name) && (name === 'script' || name === 'style')) {
      position = html.indexOf(`</${name}`, position);
      if (position < 0) break;
    }
  }
  return found;
}
