/**
 * English as a pseudo-language: accented, so that what is not translated stands out; 40 % longer, as translations are;
 * bracketed, so that what is cut off or put together from pieces shows. Still readable.
 */
import { isMap, parseDocument } from 'yaml';
import type { Messages } from '../../../src/i18n/message.ts';
import type { ArticleFile } from '../../../src/translation/content.ts';
import { everyNode, parseArticle } from '../../../src/translation/parse-article.ts';

export const PSEUDO_TAG = 'en-XA';
/** Plain brackets: every typeface has them, those of the cards for shared links too. */
export const OPEN = '[';
export const CLOSE = ']';

const LONGER = 0.4;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = Array.from('áƀçđéƒǧĥíĵķļḿñóƥɋŕšťúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶĻḾÑÓƤɊŔŠŤÚṼŴẊÝŽ');
const ACCENT = new Map(Array.from(PLAIN, (letter, index) => [letter, ACCENTED[index] ?? letter]));

const FILLER = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ';

/** What must stay as it is written: placeholders, entities, escapes. */
const KEPT = /(\{\{[^}]*\}\}|&#?\w+;|\\.)/;

const accent = (text: string) => Array.from(text, (letter) => ACCENT.get(letter) ?? letter).join('');

/** @example pseudo('Print') // => '[Ƥŕíñť ó]' */
export function pseudo(text: string): string {
  const [, before = '', body = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const letters = body.replace(new RegExp(KEPT, 'g'), '');
  if (!/\p{L}/u.test(letters)) return text;
  const pieces = body.split(KEPT).map((piece, index) => (index % 2 === 0 ? accent(piece) : piece));
  const length = Math.max(1, Math.ceil(letters.length * LONGER) - 1);
  const filler = FILLER.repeat(Math.ceil(length / FILLER.length))
    .slice(0, length)
    .trimEnd();
  return `${before}${OPEN}${pieces.join('')} ${accent(filler)}${CLOSE}${after}`;
}

export function pseudoStrings(source: Messages): Messages {
  return Object.fromEntries(Object.entries(source).map(([key, message]) => [key, pseudo(message)]));
}

/** The text of an article with its words in the pseudo-language; Markdown, components, links and ids as they were. */
export function pseudoArticle({ text, body }: ArticleFile): string {
  const head = text.slice(0, text.length - body.length);
  let written = '';
  let at = 0;
  for (const node of everyNode(parseArticle(body))) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== 'text' || start === undefined || end === undefined || start < at) continue;
    written += body.slice(at, start) + pseudo(body.slice(start, end));
    at = end;
  }
  return pseudoHead(head) + written + body.slice(at);
}

/** The front matter with its title and description in the pseudo-language. */
function pseudoHead(head: string): string {
  const document = parseDocument(head.replace(/^\uFEFF?---\r?\n/, '').replace(/---\s*$/, ''));
  if (!isMap(document.contents)) return head;
  for (const key of ['title', 'description']) {
    const value = document.get(key);
    if (typeof value === 'string') document.set(key, pseudo(value));
  }
  return `---\n${document.toString({ lineWidth: 0 }).trimEnd()}\n---\n`;
}
