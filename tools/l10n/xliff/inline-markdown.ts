/** Converts the text of a block from Markdown with components to text with inline codes, and back. */
import type { Nodes, RootContent } from 'mdast';
import { parseArticle } from '../../../src/translation/parse-article.ts';
import { type Code, type CodeKind, type Inline, codesOf, flatten, text, tidy } from './inline.ts';

type Jsx = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

/** Returns the text that a component prints. @example printComponent('RuleDays', { of: 'window' }) // => '30 days' */
export type PrintComponent = (name: string, attributes: Readonly<Record<string, string>>) => string;

/** The attributes of a component. A value that isn't a string, such as an expression, is given as "…". */
const attributesOf = (node: Jsx): Readonly<Record<string, string>> =>
  Object.fromEntries(
    node.attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? [attribute.name, typeof attribute.value === 'string' ? attribute.value : '…']
        : ['…', '…'],
    ),
  );

/** Name and attributes, except `form`, because the grammatical form of a number depends on the language. */
function keyOfComponent(node: Jsx): string {
  const attributes = Object.entries(attributesOf(node)).filter(([name]) => name !== 'form');
  return `<${[node.name ?? '', ...attributes.map(([name, value]) => `${name}="${value}"`).sort()].join(' ')}>`;
}

const CODE_KINDS: Readonly<Partial<Record<Nodes['type'], CodeKind>>> = {
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

/** The offsets in the source of the text that these nodes cover; undefined if there are no nodes. */
export function rangeOf(nodes: readonly Nodes[]): readonly [from: number, to: number] | undefined {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? [boundsOf(first)[0], boundsOf(last)[1]] : undefined;
}

/** The offsets of the text inside a node: for an image, the text in its brackets. An autolink has no such text. */
function innerOf(node: Nodes, source: string): readonly [number, number] | undefined {
  const [from, to] = boundsOf(node);
  if (node.type === 'image') {
    const end = source.lastIndexOf('](', to);
    return end > from ? [from + '!['.length, end] : undefined;
  }
  if (!('children' in node)) return undefined;
  const inner = rangeOf(node.children);
  return inner && inner[0] > from ? inner : undefined;
}

/** @param source the text that the nodes were parsed from */
export function inlinesOf(nodes: readonly Nodes[], source: string, printComponent: PrintComponent): readonly Inline[] {
  return nodes.map((node): Inline => {
    // If a line break stayed, the next line would need the markers of its parent blocks, such as ">".
    if (node.type === 'text') return text(node.value.replace(/[ \t\r]*\n[ \t]*/g, ' '));
    const [from, to] = boundsOf(node);
    const inner = innerOf(node, source);
    const kind = CODE_KINDS[node.type] ?? 'other';
    const name = node.type === 'mdxJsxTextElement' ? (node.name ?? '') : '';
    const shownAs =
      node.type === 'mdxJsxTextElement' ? printComponent(name, attributesOf(node)) : 'value' in node ? node.value : '';
    const code = { id: 0, kind, key: keyOf(node), shown: shownAs };
    if (!inner) return { type: 'solo', code: { ...code, open: source.slice(from, to), close: '' } };
    const pair: Code = { ...code, open: source.slice(from, inner[0]), close: source.slice(inner[1], to) };
    const children =
      node.type === 'image'
        ? [text(node.alt ?? '')]
        : 'children' in node
          ? inlinesOf(node.children, source, printComponent)
          : [];
    return { type: 'pair', code: pair, children };
  });
}

/** Characters to escape: those that are markup everywhere in MDX, and all that may be markup somewhere. */
const MDX_SPECIAL = /[\\{}<]/g;
const ALL_SPECIAL = /[\\`*_{}[\]<>#+\-!|~&]/g;

/** The kinds of blocks. Each has its own rules for how its text is written in Markdown. */
export type BlockKind = 'paragraph' | 'heading' | 'cell';

function write(inlines: readonly Inline[], toEscape: RegExp, kind: BlockKind): string {
  const escape = (words: string) => {
    const escaped = words.replace(toEscape, '\\$&');
    return kind === 'cell' && toEscape === MDX_SPECIAL ? escaped.replaceAll('|', '\\|') : escaped;
  };
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return escape(inline.text);
      const { open, close } = inline.code;
      return inline.type === 'solo' ? open : `${open}${write(inline.children, toEscape, kind)}${close}`;
    })
    .join('');
}

/** For each kind of block, Markdown with only that block. */
const MARKDOWN_FRAMES: Readonly<Record<BlockKind, (words: string) => string>> = {
  paragraph: (words) => `${words}\n`,
  heading: (words) => `## ${words} {#x}\n`,
  cell: (words) => `| ${words} |\n| --- |\n`,
};

/** The inline nodes of the only block; undefined if there are several blocks, or if the block isn't of this kind. */
function inlinesOfOnlyBlock(blocks: readonly RootContent[], kind: BlockKind): readonly Nodes[] | undefined {
  const [block] = blocks;
  if (!block || blocks.length > 1) return undefined;
  if (kind === 'cell') return block.type === 'table' ? block.children[0]?.children[0]?.children : undefined;
  return block.type === kind ? block.children : undefined;
}

/** Parses the Markdown text of one block; undefined if the text isn't MDX, or isn't a single block of this kind. */
export function readWords(
  markdown: string,
  kind: BlockKind,
  printComponent: PrintComponent,
): readonly Inline[] | undefined {
  const framed = MARKDOWN_FRAMES[kind](markdown);
  try {
    const nodes = inlinesOfOnlyBlock(parseArticle(framed), kind);
    return nodes && tidy(inlinesOf(nodes, framed, printComponent));
  } catch {
    return undefined; // not MDX
  }
}

/**
 * Escapes "1.", "import", or "export" at the start. The first letter of a word becomes a character reference, because a
 * backslash can't escape it.
 */
const escapeStart = (markdown: string) =>
  markdown
    .replace(/^\d{1,9}(?=[.)])/, '$&\\')
    .replace(/^[ie](?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * A text as Markdown, with as few backslashes as possible.
 * @returns undefined if Markdown can't represent it: `whyNotMarkdown` says why
 */
export function writeWords(inlines: readonly Inline[], kind: BlockKind): string | undefined {
  const wanted = structureOf(inlines);
  return [MDX_SPECIAL, ALL_SPECIAL]
    .map((special) => write(inlines, special, kind))
    .flatMap((markdown) => [markdown, escapeStart(markdown)])
    .find((markdown) => {
      const read = readWords(markdown, kind, () => '');
      return read !== undefined && structureOf(read) === wanted;
    });
}

/** Why Markdown can't represent a text. */
export function whyNotMarkdown(inlines: readonly Inline[], kind: BlockKind): string {
  const read = readWords(escapeStart(write(inlines, ALL_SPECIAL, kind)), kind, () => '');
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

/** The words and codes of a text with their nesting, as a string that can be compared. */
const structureOf = (inlines: readonly Inline[]): string =>
  JSON.stringify(
    tidy(inlines).map((inline) =>
      inline.type === 'text'
        ? inline.text
        : [inline.code.key, inline.type === 'pair' ? structureOf(inline.children) : ''],
    ),
  );
