/**
 * Turns English into a pseudo-language that is still readable: accented, so that untranslated text is visible; 40 %
 * longer, like translations; and in brackets, so that truncated or concatenated text is visible.
 */
import type { Messages } from '../../../src/i18n/message.ts';
import { type ArticleFile, editFrontMatter } from '../../../src/translation/article-file.ts';
import { everyNode, parseArticle } from '../../../src/translation/parse-article.ts';

export const PSEUDO_TAG = 'en-XA';
/** Plain brackets: every font has them, including those of the Open Graph images. */
export const OPEN = '[';
export const CLOSE = ']';

const LONGER = 0.4;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = Array.from('áƀçđéƒǧĥíĵķļḿñóƥɋŕšťúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶĻḾÑÓƤɊŔŠŤÚṼŴẊÝŽ');
const ACCENT = new Map(Array.from(PLAIN, (letter, index) => [letter, ACCENTED[index] ?? letter]));

const FILLER = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ';

/** What must not change: placeholders, entities, escapes. */
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

/** An article in the pseudo-language. Markdown, components, links, and IDs stay as they are. */
export function pseudoArticle({ text, body }: ArticleFile): string {
  let written = '';
  let at = 0;
  for (const node of everyNode(parseArticle(body))) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== 'text' || start === undefined || end === undefined || start < at) continue;
    written += body.slice(at, start) + pseudo(body.slice(start, end));
    at = end;
  }
  const pseudoBody = written + body.slice(at);
  return editFrontMatter(text.slice(0, text.length - body.length) + pseudoBody, (document) => {
    for (const key of ['title', 'description']) {
      const value = document.get(key);
      if (typeof value === 'string') document.set(key, pseudo(value));
    }
  });
}
