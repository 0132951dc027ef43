/** Converts the text of a block between Markdown with components and inline text with codes. */
import type { Nodes, RootContent } from 'mdast';
import { parseArticle } from '../../../src/translation/parse-article.ts';
import { type Code, type CodeKind, type Inline, codesOf, flatten, text, tidy } from './inline.ts';

type Jsx = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

/** What a component shows a reader; for a pair, what is before and after its text. */
export type Show = (name: string, attributes: Readonly<Record<string, string>>) => string;

/** A component by its name and attributes, without the form of a figure, which depends on grammar. */
const attributesOf = (node: Jsx): Readonly<Record<string, string>> =>
  Object.fromEntries(
    node.attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? [attribute.name, typeof attribute.value === 'string' ? attribute.value : '…']
        : ['…', '…'],
    ),
  );

function keyOfComponent(node: Jsx): string {
  const attributes = Object.entries(attributesOf(node)).filter(([name]) => name !== 'form');
  return `<${[node.name ?? '', ...attributes.map(([name, value]) => `${name}="${value}"`).sort()].join(' ')}>`;
}

const KINDS: Readonly<Partial<Record<Nodes['type'], CodeKind>>> = {
  mdxJsxTextElement: 'component',
  link: 'link',
  image: 'image',
  inlineCode: 'code',
  break: 'break',
  emphasis: 'emphasis',
  strong: 'emphasis',
  delete: 'emphasis',
  mdxTextExpression: 'comment',
};

function keyOf(node: Nodes): string {
  if (node.type === 'mdxJsxTextElement') return keyOfComponent(node);
  if (node.type === 'link' || node.type === 'image') return `${node.type}:${node.url}`;
  return 'value' in node ? `${node.type}:${node.value}` : node.type;
}

const boundsOf = (node: Nodes): readonly [number, number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0,
];

/** The offsets of a node's text in its source; undefined if it has none. */
export function wordsOf(children: readonly Nodes[]): readonly [from: number, to: number] | undefined {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? [boundsOf(first)[0], boundsOf(last)[1]] : undefined;
}

/** The text of an image is between its brackets; an autolink has none. */
function innerOf(node: Nodes, source: string): readonly [number, number] | undefined {
  const [from, to] = boundsOf(node);
  if (node.type === 'image') {
    const end = source.lastIndexOf('](', to);
    return end > from ? [from + '!['.length, end] : undefined;
  }
  if (!('children' in node)) return undefined;
  const inner = wordsOf(node.children);
  return inner && inner[0] > from ? inner : undefined;
}

/** @param source the text that the nodes were parsed from */
export function inlinesOf(nodes: readonly Nodes[], source: string, show: Show): readonly Inline[] {
  return nodes.map((node): Inline => {
    // A line break in a paragraph is a space; elsewhere, the next line would need the markers of its parent blocks.
    if (node.type === 'text') return text(node.value.replace(/[ \t\r]*\n[ \t]*/g, ' '));
    const [from, to] = boundsOf(node);
    const inner = innerOf(node, source);
    const kind = KINDS[node.type] ?? 'other';
    const name = node.type === 'mdxJsxTextElement' ? (node.name ?? '') : '';
    const shownAs =
      node.type === 'mdxJsxTextElement' ? show(name, attributesOf(node)) : 'value' in node ? node.value : '';
    const code = { id: 0, kind, key: keyOf(node), shown: shownAs };
    if (!inner) return { type: 'solo', code: { ...code, open: source.slice(from, to), close: '' } };
    const pair: Code = { ...code, open: source.slice(from, inner[0]), close: source.slice(inner[1], to) };
    const children =
      node.type === 'image' ? [text(node.alt ?? '')] : 'children' in node ? inlinesOf(node.children, source, show) : [];
    return { type: 'pair', code: pair, children };
  });
}

/** Characters that may be markup in Markdown; the first few always are in MDX. */
const ALWAYS = /[\\{}<]/g;
const EVERY = /[\\`*_{}[\]<>#+\-!|~&]/g;

/** The kinds of blocks that differ in how their text is written. */
export type BlockKind = 'paragraph' | 'heading' | 'cell';

function write(inlines: readonly Inline[], special: RegExp, kind: BlockKind): string {
  const escape = (words: string) => {
    const escaped = words.replace(special, '\\$&');
    return kind === 'cell' && special === ALWAYS ? escaped.replaceAll('|', '\\|') : escaped;
  };
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return escape(inline.text);
      const { open, close } = inline.code;
      return inline.type === 'solo' ? open : `${open}${write(inline.children, special, kind)}${close}`;
    })
    .join('');
}

const FRAMES: Readonly<Record<BlockKind, (words: string) => string>> = {
  paragraph: (words) => `${words}\n`,
  heading: (words) => `## ${words} {#x}\n`,
  cell: (words) => `| ${words} |\n| --- |\n`,
};

/** The inline nodes of a text that is one block of that kind, or undefined if it isn't. */
function onlyBlock(blocks: readonly RootContent[], kind: BlockKind): readonly Nodes[] | undefined {
  const [block] = blocks;
  if (!block || blocks.length > 1) return undefined;
  if (kind === 'cell') return block.type === 'table' ? block.children[0]?.children[0]?.children : undefined;
  return block.type === kind ? block.children : undefined;
}

/** The text of a block as Markdown that parses to the same text; undefined if there is none, or if it isn't one block. */
export function readWords(markdown: string, kind: BlockKind, show: Show): readonly Inline[] | undefined {
  const framed = FRAMES[kind](markdown);
  try {
    const nodes = onlyBlock(parseArticle(framed), kind);
    return nodes && tidy(inlinesOf(nodes, framed, show));
  } catch {
    return undefined; // not MDX
  }
}

/** The beginning of a list item or code block. Letters can't be escaped with a backslash. */
const plainStart = (markdown: string) =>
  markdown
    .replace(/^\d{1,9}(?=[.)])/, '$&\\')
    .replace(/^[ie](?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * A text as Markdown, with as few backslashes as possible.
 * @returns undefined if Markdown can't represent it: `whyNotMarkdown` says why
 */
export function writeWords(inlines: readonly Inline[], kind: BlockKind): string | undefined {
  const wanted = structureOf(inlines);
  return [ALWAYS, EVERY]
    .map((special) => write(inlines, special, kind))
    .flatMap((markdown) => [markdown, plainStart(markdown)])
    .find((markdown) => {
      const read = readWords(markdown, kind, () => '');
      return read !== undefined && structureOf(read) === wanted;
    });
}

/** Why Markdown can't represent a text. */
export function whyNotMarkdown(inlines: readonly Inline[], kind: BlockKind): string {
  const read = readWords(plainStart(write(inlines, EVERY, kind)), kind, () => '');
  if (!read) return `it can't be written as a ${kind}`;
  const wanted = new Set(codesOf(inlines).map(({ key }) => key));
  const link = codesOf(read).find((code) => code.kind === 'link' && !wanted.has(code.key));
  if (link)
    return `"${flatten(read.filter((inline) => codesOf([inline]).includes(link)))}" is a URL, which Markdown makes a link; the English has no link here`;
  if (codesOf(read).length < codesOf(inlines).length) {
    return 'emphasis begins or ends with punctuation or a space next to a letter';
  }
  return `Markdown parses it as “${flatten(read)}”`;
}

/** Text and codes with their nesting, for comparing. */
const structureOf = (inlines: readonly Inline[]): string =>
  JSON.stringify(
    tidy(inlines).map((inline) =>
      inline.type === 'text'
        ? inline.text
        : [inline.code.key, inline.type === 'pair' ? structureOf(inline.children) : ''],
    ),
  );

/** Whether two texts have the same words and codes, regardless of their numbers. */
export const isSame = (one: readonly Inline[], other: readonly Inline[]) => flatten(one) === flatten(other);
