/** Prints blocks as MDX. A block that the parser wouldn't read back unchanged becomes plain text. */
import type { Nodes, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Handle, type Options, defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import { MDX_FEATURES, parseArticle } from '../../../src/translation/parse-article.ts';
import { mdxToJs } from 'satteri';
import { escapeUrl, splitUrls } from './bare-urls.ts';
import { idOf } from './headings.ts';

/** Prints a heading with its ID after the text, where the build's parser expects it: `## Text {#id}`. */
const heading: Handle = (node: Extract<Nodes, { type: 'heading' }>, parent, state, info) => {
  const id = idOf(node);
  return `${defaultHandlers.heading(node, parent, state, info)}${id === '' ? '' : ` {#${id}}`}`;
};

/** A `<Note>`: its tags are on separate lines, and its content isn't indented. */
const note: Handle = (node: Extract<Nodes, { type: 'mdxJsxFlowElement' }>, _parent, state, info) => {
  const exit = state.enter('mdxJsxFlowElement');
  const content = state.containerFlow({ type: 'root', children: node.children } as never, info);
  exit();
  const gap = node.children.every(({ type }) => type === 'paragraph') ? '\n' : '\n\n';
  return `<${node.name ?? ''}>${gap}${content}${gap}</${node.name ?? ''}>`;
};

/** A component in a sentence. Components with content, such as `<UiLabel>`, have no attributes. */
const component: Handle = (node: Extract<Nodes, { type: 'mdxJsxTextElement' }>, _parent, state, info) => {
  const name = node.name ?? '';
  const attributes = node.attributes.map((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? ` ${one.name}="${one.value}"` : '',
  );
  if (node.children.length === 0) return `<${name}${attributes.join('')} />`;
  const exit = state.enter('mdxJsxTextElement');
  const content = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
  exit();
  return `<${name}>${content}</${name}>`;
};

/** MDX expressions. The import only uses them for comments. */
const expression: Handle = (node: Extract<Nodes, { type: 'mdxFlowExpression' }>) => `{${node.value}}`;

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '*',
  fences: true,
  resourceLink: true,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
  handlers: {
    heading,
    mdxJsxFlowElement: note,
    mdxJsxTextElement: component,
    mdxFlowExpression: expression,
    mdxTextExpression: expression,
  },
  unsafe: [
    // A line that begins like JavaScript would be parsed as code.
    { atBreak: true, character: 'i', after: 'mport' },
    { atBreak: true, character: 'e', after: 'xport' },
    // MDX rejects a "}" that has no matching "{", so escape it in running text.
    { character: '}', inConstruct: 'phrasing' },
  ],
};

export const printBlocks = (blocks: readonly RootContent[]): string =>
  toMarkdown({ type: 'root', children: [...blocks] }, OPTIONS);

/** The text of one node (see `comparableText`): its words, and for some kinds of nodes, the kind. */
function comparableTextOf(node: Nodes): string {
  const inside = 'children' in node ? node.children.map(comparableTextOf).join('') : '';
  if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image') return `!${node.alt ?? ''}(${node.url})`;
  if (node.type === 'link') return `${inside}(${node.url})`;
  if (node.type === 'heading') return ` #${node.depth} ${idOf(node)} ${inside} `;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return ` <${node.name ?? ''}>${inside} `;
  if (node.type === 'break') return ' ';
  const separateTypes = [
    'paragraph',
    'list',
    'listItem',
    'table',
    'tableRow',
    'tableCell',
    'blockquote',
    'thematicBreak',
  ];
  const kind = ['list', 'table', 'blockquote', 'thematicBreak'].includes(node.type) ? ` ${node.type} ` : '';
  return separateTypes.includes(node.type) ? ` ${kind}${inside} ` : inside;
}

/** Words, components, and links. The texts of two trees are equal if readers see no difference. */
export const comparableText = (nodes: readonly Nodes[]): string =>
  nodes.map(comparableTextOf).join(' ').replace(/\s+/g, ' ').trim();

/** Whether the build parses the printed text to the same blocks. */
function readsBack(markdown: string, blocks: readonly RootContent[]): boolean {
  try {
    return comparableText(parseArticle(markdown)) === comparableText(blocks);
  } catch {
    return false;
  }
}

export const compiles = (body: string): boolean => {
  try {
    mdxToJs(body, { features: MDX_FEATURES });
    return true;
  } catch {
    return false;
  }
};

const escapePunctuation = (words: string) => words.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Text that can't be markup: punctuation becomes references, such as `&#42;` for `*`. URLs become links. */
export function printText(words: string): string {
  return (
    splitUrls(words.replace(/\s+/g, ' ').trim())
      .map(({ text, url }) =>
        url === undefined ? escapePunctuation(text) : `[${escapePunctuation(text)}](${escapeUrl(url)})`,
      )
      .join('')
      // Without this, a line that begins with "import" or "1." would be parsed as code or a list.
      .replace(/^[a-z\d]/, (first) => `&#${first.charCodeAt(0)};`)
  );
}

const plainTextOf = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  return 'children' in node ? node.children.map(plainTextOf).join(' ') : '';
};

/** A block as plain text. A heading stays a heading. */
function printAsText(block: RootContent): string {
  const words = printText(plainTextOf(block));
  if (block.type !== 'heading') return words;
  return `${'#'.repeat(block.depth)} ${words} {#${idOf(block)}}`;
}

/** The MDX always compiles: a block whose structure can't be kept is printed as plain text (`onPlain`). */
export function printArticle(blocks: readonly RootContent[], onPlain: (block: RootContent) => void): string {
  const whole = printBlocks(blocks);
  if (readsBack(whole, blocks) && compiles(whole)) return `${whole.trim()}\n`;
  const printed = blocks.map((block) => {
    const markdown = printBlocks([block]);
    if (readsBack(markdown, [block])) return markdown.trim();
    onPlain(block);
    return printAsText(block);
  });
  const joined = printed.filter((part) => part !== '').join('\n\n');
  if (compiles(joined)) return `${joined}\n`;
  blocks.forEach(onPlain);
  return `${blocks
    .map(printAsText)
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
