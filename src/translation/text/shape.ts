/** The structure of a block without its words. A translation must have the same structure as the English text. */
import type { Nodes } from 'mdast';
import { withoutLocale } from './locale-in-url.ts';

export interface Shape {
  /** The kind of block, for comparing and for messages. @example 'numbered list', 'table of 3 columns' */
  readonly kind: string;
  /** The line of the file (1 is the first). */
  readonly line: number;
  readonly children: readonly Shape[];
  /**
   * Links, images, code, bold text, and components. Empty if the block has child blocks.
   * @example ['[…](./glossary/)', '**…**', '<UiLabel>']
   */
  readonly inlineElements: readonly string[];
  /** The URLs of the block's links. */
  readonly urls: readonly string[];
}

const CONTAINERS = ['list', 'listItem', 'table', 'tableRow', 'blockquote', 'mdxJsxFlowElement'];

/** The `form` of a figure depends on the language: "30 days", "30-dagarsperiod". */
const IGNORED_ATTRIBUTES = ['form'];

/** @example '<RuleDays of="window">' */
function jsxTagOf(node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): string {
  const attributes = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [`${attribute.name}="${attribute.value}"`]
      : ['…'],
  );
  const relevant = attributes.filter(
    (attribute) => !IGNORED_ATTRIBUTES.some((name) => attribute.startsWith(`${name}=`)),
  );
  return `<${[node.name ?? '', ...relevant.sort()].join(' ')}>`;
}

function inlineElementsIn(node: Nodes): readonly string[] {
  const inside = 'children' in node ? node.children.flatMap(inlineElementsIn) : [];
  const { type } = node;
  // A translation can link to another language version of an external page.
  if (type === 'link') return [`[…](${withoutLocale(node.url)})`, ...inside];
  if (type === 'image') return [`![…](${node.url})`];
  if (type === 'inlineCode') return [`\`${node.value}\``];
  if (type === 'strong') return ['**…**', ...inside];
  if (type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement') {
    return node.name === 'UiLabel' ? ['<UiLabel>'] : [jsxTagOf(node), ...inside];
  }
  return inside;
}

function urlsIn(node: Nodes): readonly string[] {
  const inside = 'children' in node ? node.children.flatMap(urlsIn) : [];
  return node.type === 'link' || node.type === 'definition' ? [node.url, ...inside] : inside;
}

function kindOf(node: Nodes): string {
  const { type } = node;
  if (type === 'list') return node.ordered ? 'numbered list' : 'bulleted list';
  if (type === 'table') return `table of ${node.children[0]?.children.length ?? 0} columns`;
  if (type === 'tableRow') return `row of ${node.children.length} cells`;
  if (type === 'code') return `code block ${JSON.stringify(node.value)}`;
  if (type === 'mdxJsxFlowElement') return jsxTagOf(node);
  if (type === 'listItem') return 'item';
  return type === 'tableCell' ? 'cell' : type;
}

/**
 * The shape of a block and of the blocks in it, without comments.
 * @param bodyLineOffset the number of lines before the body, where the node's position begins to count
 */
export function shapeOf(node: Nodes, bodyLineOffset: number): Shape {
  const isContainer = CONTAINERS.includes(node.type) && 'children' in node;
  const isComment = (child: Nodes) => child.type === 'mdxFlowExpression' && /^\s*\/\*/.test(child.value);
  return {
    kind: kindOf(node),
    line: bodyLineOffset + (node.position?.start.line ?? 1),
    children: isContainer
      ? node.children.filter((child) => !isComment(child)).map((child) => shapeOf(child, bodyLineOffset))
      : [],
    inlineElements: isContainer || !('children' in node) ? [] : node.children.flatMap(inlineElementsIn),
    urls: isContainer ? [] : urlsIn(node),
  };
}
