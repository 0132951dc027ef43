/** Counts words of the input and output, to find text that the conversion loses or repeats. Pure functions. */
import type { Nodes, RootContent } from 'mdast';
import { withoutOddCharacters } from '../../../src/translation/characters.ts';
import { isHtmlName, isSetApart } from './elements.ts';
import { readTag } from './html.ts';

type Counts = ReadonlyMap<string, number>;

/** Occurrences of each word. The bounds differ if it isn't clear whether a word is text or markup, as in a URL. */
export interface Bounds {
  readonly least: Counts;
  readonly most: Counts;
}

/** A word; in Chinese, a character. */
const WORD = /\p{sc=Han}|(?:(?!\p{sc=Han})[\p{L}\p{M}\d])+/gu;

function count(text: string): Counts {
  const counts = new Map<string, number>();
  for (const [word] of withoutOddCharacters(text).normalize('NFKC').matchAll(WORD))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Decodes numeric character references, such as `&#42;`. Named ones, such as `&nbsp;`, become a space. */
const decodeReferences = (text: string) =>
  text
    .replace(/&#x([\da-f]{1,6});/gi, (_, hex: string) => String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)))
    .replace(/&#(\d{1,7});/g, (_, decimal: string) => String.fromCodePoint(Math.min(Number(decimal), 0x10ffff)))
    .replace(/&[a-z]+\d*;/gi, ' ');

/** Comments, scripts, and the like aren't text. Other elements that can't be converted are reported elsewhere. */
const HIDDEN =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<![a-z[][\s\S]*?>|<(script|style|iframe|object|embed|video|audio|canvas|svg|math|form|select|textarea|template|button)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:`{3,}|~{3,})/;

/** Whether a line is markup without text: a definition, a directive, an include, or the row of dashes in a table. */
const isMarkupOnly = (line: string) => /^\s*\[[^\]]+\]:|:::|\[!/.test(line) || /^[\s>|:=-]*$/.test(line);

/** The lines of a source that have text, without code blocks. */
function textLines(source: string): readonly string[] {
  let isCode = false;
  return source.split('\n').filter((line) => {
    const isFence = FENCE.test(line);
    if (isFence) isCode = !isCode;
    return !isCode && !isFence && !isMarkupOnly(line);
  });
}

/** `replacement` is a space to separate the words around the markup, or '' to join them. */
const replaceMarkup = (text: string, replacement: string) =>
  text
    .replace(/<\/?[a-zA-Z][^<>]*>/g, (tag) => {
      const name = readTag(tag)?.name ?? '';
      return isSetApart(name) ? ' ' : isHtmlName(name) ? replacement : tag;
    })
    .replace(/\]\([^)\n]*\)+|\]\[[^\]\n]*\]|[[\]*_~\\]+/g, replacement);

const withoutUrls = (text: string) => text.replace(/\S*(?::\/\/|www\.|@)\S*/g, ' ');

/** The text that readers are sure to see, without images, code, and other markup. */
const certainText = (lines: readonly string[]) =>
  lines
    .join('\n')
    .replace(/!\[[^\]]*\]\([^)]*\)|\{#[^}]*\}|\[\^[^\]]*\]|`[^`]*`/g, ' ')
    .replace(/^(?:[ \t>]*(?:[-*+]|\d+[.)])[ \t]+)+(?:\[[ xX]\][ \t]+)?/gm, '');

const combine = (one: Counts, other: Counts, choose: (...counts: number[]) => number): Counts =>
  new Map([...one.keys(), ...other.keys()].map((word) => [word, choose(one.get(word) ?? 0, other.get(word) ?? 0)]));

/** This doesn't use a parser, so it finds words that the parser loses. */
export function wordsInSource(source: string): Bounds {
  const shown = certainText(textLines(source.replace(HIDDEN, ' ')));
  const least = [' ', ''].map((replacement) => count(decodeReferences(withoutUrls(replaceMarkup(shown, replacement)))));
  const plain = decodeReferences(source);
  const most = [plain, replaceMarkup(plain, ' '), replaceMarkup(plain, '')].map(count);
  return {
    least: least.reduce((one, other) => combine(one, other, Math.min)),
    most: most.reduce((one, other) => combine(one, other, Math.max)),
  };
}

/** The text of a node. @param isMaximum whether to include code, comments, and alternative text */
function textOf(node: Nodes, isMaximum: boolean): string {
  if (node.type === 'image') return isMaximum ? ` ${node.alt ?? ''} ` : ' ';
  if (node.type === 'code' || node.type === 'inlineCode') return isMaximum ? node.value : ' ';
  if (node.type === 'mdxFlowExpression') return isMaximum ? ` ${node.value} ` : ' ';
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  const inside = 'children' in node ? node.children.map((child) => textOf(child, isMaximum)).join('') : '';
  return ['paragraph', 'heading', 'tableCell', 'listItem'].includes(node.type) ? ` ${inside} ` : inside;
}

export const wordsInBlocks = (blocks: readonly RootContent[]): Bounds => ({
  least: count(blocks.map((block) => textOf(block, false)).join(' ')),
  most: count(blocks.map((block) => textOf(block, true)).join(' ')),
});

/** The words that `one` is sure to have more often than `other`, each repeated as many times as it has more. */
export const surplus = (one: Bounds, other: Bounds): readonly string[] =>
  [...one.least].flatMap(([word, number]) =>
    Array.from({ length: Math.max(0, number - (other.most.get(word) ?? 0)) }, () => word),
  );

export const countWords = (text: string): number => [...count(text).values()].reduce((sum, number) => sum + number, 0);

/** The number of words, without those that may be markup. */
export const totalOf = ({ least }: Bounds): number => [...least.values()].reduce((sum, number) => sum + number, 0);
