/** An article's MDX as plain Markdown: components expanded, links whole, no ids and no comments. */
import type { BlockContent, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';
import type { LocaleTag } from '../../../../i18n/locales.ts';
import { ownValue } from '../../../../i18n/message.ts';
import { parseArticle } from '../../../../translation/parse-article.ts';
import { MARKDOWN_FORMS } from './serializers.ts';

export interface MarkdownPlace {
  readonly tag: LocaleTag;
  /** The whole address of what an article links to; it knows the page the article stands on. */
  readonly addressOf: (link: string) => string;
}

type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const isPhrasing = (node: Nodes): node is PhrasingContent =>
  ['text', 'strong', 'emphasis', 'inlineCode', 'link', 'linkReference', 'break', 'delete', 'image'].includes(node.type);
const isBlock = (node: Nodes): node is BlockContent => !isPhrasing(node);

/** In Chinese a line break of the source is no space; elsewhere it is one. Either way a paragraph becomes one line. */
const onOneLine = (value: string, tag: LocaleTag) => value.replace(/\s*\n\s*/g, tag.startsWith('zh') ? '' : ' ');

/**
 * A component's call, expanded.
 * @throws RangeError for a component without a Markdown form: it names it and what to do
 */
function expandCall(node: Jsx, place: MarkdownPlace): readonly Nodes[] {
  const form = ownValue(MARKDOWN_FORMS, node.name ?? '');
  if (!form) {
    throw new RangeError(
      `<${node.name}> has no Markdown form. Add one to src/components/article/prose/markdown/serializers.ts: the .md twin of every article needs it.`,
    );
  }
  const attributes = Object.fromEntries(
    node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  );
  const children = node.children.flatMap((child) => expand(child, place));
  const { tag } = place;
  if (form.kind === 'phrase') return form.print({ tag, attributes, children: children.filter(isPhrasing) });
  return form.print({ tag, attributes, children: children.filter(isBlock) });
}

function expand(node: Nodes, place: MarkdownPlace): readonly Nodes[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const expanded = expandCall(node, place);
    // A figure that stands alone on its line is a paragraph.
    return node.type === 'mdxJsxFlowElement' && expanded.every(isPhrasing)
      ? [{ type: 'paragraph', children: [...expanded] }]
      : expanded;
  }
  // Comments; content validation lets no other expression be.
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  if (node.type === 'text') return [{ type: 'text', value: onOneLine(node.value, place.tag) }];
  if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
    return [withChildren({ ...node, url: place.addressOf(node.url) }, place)];
  }
  return [withChildren(node, place)];
}

function withChildren(node: Nodes, place: MarkdownPlace): Nodes {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child) => expand(child, place));
  return Object.assign({}, node, { children });
}

/** Nothing of Markdown's own in it; at the beginning of a line, no mark of a list, a heading or a quotation either. */
const INSIDE_LINE = /^[^\n\r\t!#&*<>[\]\\_`~|]*\S$/;
const AT_LINE_START = /^[^\s\d+\-=:]/;

/** Most texts need no escape, and to say so takes half the time the library does to find none. */
const printText: Handle = (node: Text, _parent, state, info) => {
  const isPlain = INSIDE_LINE.test(node.value) && (/[^\n\r]$/.test(info.before) || AT_LINE_START.test(node.value));
  return isPlain ? node.value : state.safe(node.value, info);
};

const printDeleted: Handle = (node: Extract<Nodes, { type: 'delete' }>, _parent, state, info) =>
  `~~${state.containerPhrasing(node, { ...info, before: '~', after: '~' })}~~`;

/** The title of an article as Markdown's first heading. @example titleHeading('A <b>') // => '# A \\<b>' */
export const titleHeading = (title: string): string =>
  toMarkdown({ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }).trimEnd();

/**
 * @param body an article's MDX, without front matter
 * @example toPlainMarkdown('The <RuleDays of="window" />.', place) // => 'The 30 days.\n'
 */
export function toPlainMarkdown(body: string, place: MarkdownPlace): string {
  const isContent = (node: Nodes): node is RootContent => node.type !== 'root';
  const children = parseArticle(body)
    .flatMap((node) => expand(node, place))
    .filter(isContent);
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      listItemIndent: 'one',
      handlers: { text: printText, delete: printDeleted },
      extensions: [gfmTableToMarkdown()],
    },
  );
}
