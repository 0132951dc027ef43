/**
 * Counts the words of the input and the output, to find text that the conversion loses or repeats without reporting it.
 * Pure functions.
 */
import type { Nodes, RootContent } from 'mdast';
import { withoutOddCharacters } from '../../../src/translation/characters.ts';
import { isHtmlName, isSetApart } from './elements.ts';
import { readTag } from './html.ts';

type Counts = ReadonlyMap<string, number>;

/**
 * The minimum and maximum number of occurrences of each word. They differ if it isn't clear whether a word is text or
 * markup, for example, in a URL.
 */
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

const decoded = (text: string) =>
  text
    .replace(/&#x([\da-f]{1,6});/gi, (_, hex: string) => String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)))
    .replace(/&#(\d{1,7});/g, (_, decimal: string) => String.fromCodePoint(Math.min(Number(decimal), 0x10ffff)))
    .replace(/&[a-z]+\d*;/gi, ' ');

/**
 * Markup whose words aren't counted. Comments, scripts, and the like aren't text. Other elements, such as forms, can't
 * be converted, which is reported elsewhere.
 */
const HIDDEN =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<![a-z[][\s\S]*?>|<(script|style|iframe|object|embed|video|audio|canvas|svg|math|form|select|textarea|template|button)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:`{3,}|~{3,})/;

/** Whether a line is markup without text: a definition, a directive, an include, or the row of dashes in a table. */
const isMachinery = (line: string) => /^\s*\[[^\]]+\]:|:::|\[!/.test(line) || /^[\s>|:=-]*$/.test(line);

function readLines(source: string): readonly string[] {
  let isCode = false;
  return source.split('\n').filter((line) => {
    const isFence = FENCE.test(line);
    if (isFence) isCode = !isCode;
    return !isCode && !isFence && !isMachinery(line);
  });
}

/**
 * Replaces tags, link targets, and Markdown markup with `put`: a space to separate the words around them, or '' to join
 * them.
 */
const without = (text: string, put: string) =>
  text
    .replace(/<\/?[a-zA-Z][^<>]*>/g, (tag) => {
      const name = readTag(tag)?.name ?? '';
      return isSetApart(name) ? ' ' : isHtmlName(name) ? put : tag;
    })
    .replace(/\]\([^)\n]*\)+|\]\[[^\]\n]*\]|[[\]*_~\\]+/g, put);

const withoutAddresses = (text: string) => text.replace(/\S*(?::\/\/|www\.|@)\S*/g, ' ');

/** The text that readers certainly see, without images, code, and other markup. */
const certain = (lines: readonly string[]) =>
  lines
    .join('\n')
    .replace(/!\[[^\]]*\]\([^)]*\)|\{#[^}]*\}|\[\^[^\]]*\]|`[^`]*`/g, ' ')
    .replace(/^(?:[ \t>]*(?:[-*+]|\d+[.)])[ \t]+)+(?:\[[ xX]\][ \t]+)?/gm, '');

const combine = (one: Counts, other: Counts, choose: (...counts: number[]) => number): Counts =>
  new Map([...one.keys(), ...other.keys()].map((word) => [word, choose(one.get(word) ?? 0, other.get(word) ?? 0)]));

/** Counts the words of Markdown text with HTML. This doesn't use a parser, so it finds words that the parser loses. */
export function wordsInSource(source: string): Bounds {
  const shown = certain(readLines(source.replace(HIDDEN, ' ')));
  const least = [' ', ''].map((put) => count(decoded(withoutAddresses(without(shown, put)))));
  const plain = decoded(source);
  const most = [plain, without(plain, ' '), without(plain, '')].map(count);
  return {
    least: least.reduce((one, other) => combine(one, other, Math.min)),
    most: most.reduce((one, other) => combine(one, other, Math.max)),
  };
}

/** The text of a node. @param isGenerous whether to include code, comments, and alternative text */
function read(node: Nodes, isGenerous: boolean): string {
  if (node.type === 'image') return isGenerous ? ` ${node.alt ?? ''} ` : ' ';
  if (node.type === 'code' || node.type === 'inlineCode') return isGenerous ? node.value : ' ';
  if (node.type === 'mdxFlowExpression') return isGenerous ? ` ${node.value} ` : ' ';
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  const inside = 'children' in node ? node.children.map((child) => read(child, isGenerous)).join('') : '';
  return ['paragraph', 'heading', 'tableCell', 'listItem'].includes(node.type) ? ` ${inside} ` : inside;
}

export const wordsInBlocks = (blocks: readonly RootContent[]): Bounds => ({
  least: count(blocks.map((block) => read(block, false)).join(' ')),
  most: count(blocks.map((block) => read(block, true)).join(' ')),
});

/**
 * The words that one text certainly has more often than the other. If it has a word two times more, the word is listed
 * twice.
 */
export const surplus = (one: Bounds, other: Bounds): readonly string[] =>
  [...one.least].flatMap(([word, number]) =>
    Array.from({ length: Math.max(0, number - (other.most.get(word) ?? 0)) }, () => word),
  );

export const countWords = (text: string): number => [...count(text).values()].reduce((sum, number) => sum + number, 0);

/** The number of words, without those that may be markup. */
export const totalOf = ({ least }: Bounds): number => [...least.values()].reduce((sum, number) => sum + number, 0);
