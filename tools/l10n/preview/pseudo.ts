/**
 * Turns English into a pseudo-language that is still readable: accented, so that untranslated text is visible; 40%
 * longer, like translations; and in brackets, so that truncated or concatenated text is visible.
 */
import type { Messages } from '../../../src/i18n/message.ts';
import { type ArticleFile, editFrontMatter } from '../../../src/translation/article-file.ts';
import { everyNode, parseArticle } from '../../../src/translation/parse-article.ts';

export const PSEUDO_TAG = 'en-XA';
/** Plain brackets: every font has them, including those of the Open Graph images. */
export const OPEN = '[';
export const CLOSE = ']';

const EXTRA_LENGTH = 0.4;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = Array.from('áƀçđéƒǧĥíĵķļḿñóƥɋŕšťúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶĻḾÑÓƤɊŔŠŤÚṼŴẊÝŽ');
const ACCENTED_LETTERS = new Map(Array.from(PLAIN, (letter, index) => [letter, ACCENTED[index] ?? letter]));

const FILLER = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ';

/** The parts of a text that don't change: placeholders, entities, escapes. */
const KEPT = /(\{\{[^}]*\}\}|&#?\w+;|\\.)/;

const withAccents = (text: string) => Array.from(text, (letter) => ACCENTED_LETTERS.get(letter) ?? letter).join('');

/** A text in the pseudo-language. @example pseudo('Print') // => '[Ƥŕíñť ó]' */
export function pseudo(text: string): string {
  const [, before = '', body = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const letters = body.replace(new RegExp(KEPT, 'g'), '');
  if (!/\p{L}/u.test(letters)) return text;
  const pieces = body.split(KEPT).map((piece, index) => (index % 2 === 0 ? withAccents(piece) : piece));
  const length = Math.max(1, Math.ceil(letters.length * EXTRA_LENGTH) - 1);
  const filler = FILLER.repeat(Math.ceil(length / FILLER.length))
    .slice(0, length)
    .trimEnd();
  return `${before}${OPEN}${pieces.join('')} ${withAccents(filler)}${CLOSE}${after}`;
}

export function pseudoStrings(source: Messages): Messages {
  return Object.fromEntries(Object.entries(source).map(([key, message]) => [key, pseudo(message)]));
}

/** An article in the pseudo-language. Markdown, components, links, and IDs stay as they are. */
export function pseudoArticle({ text, body }: ArticleFile): string {
  let pseudoText = '';
  let copiedUpTo = 0;
  for (const node of everyNode(parseArticle(body))) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== 'text' || start === undefined || end === undefined || start < copiedUpTo) continue;
    pseudoText += body.slice(copiedUpTo, start) + pseudo(body.slice(start, end));
    copiedUpTo = end;
  }
  const pseudoBody = pseudoText + body.slice(copiedUpTo);
  return editFrontMatter(text.slice(0, text.length - body.length) + pseudoBody, (document) => {
    for (const key of ['title', 'description']) {
      const value = document.get(key);
      if (typeof value === 'string') document.set(key, pseudo(value));
    }
  });
}
