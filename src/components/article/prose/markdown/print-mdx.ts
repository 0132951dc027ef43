/** Prints an article's MDX as plain Markdown: components expanded, links absolute, without heading IDs and comments. */
import type { BlockContent, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { type LocaleTag, localeOf } from '../../../../i18n/locales.ts';
import { ownValue } from '../../../../i18n/message.ts';
import { stringsOf } from '../../../../i18n/strings.ts';
import type { EditionId } from '../../../../rules/index.ts';
import { parseArticle } from '../../../../translation/parse-article.ts';
import { PROSE_COMPONENTS } from '../registry.ts';

export interface MarkdownPlace {
  readonly tag: LocaleTag;
  /** The article's edition of the policy. */
  readonly edition: EditionId;
  /** The absolute URL of a link, which may be relative to the article's page. */
  readonly urlOf: (link: string) => string;
}

type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const isPhrasing = (node: Nodes): node is PhrasingContent =>
  ['text', 'strong', 'emphasis', 'inlineCode', 'link', 'linkReference', 'break', 'delete', 'image'].includes(node.type);
const isBlock = (node: Nodes): node is BlockContent => !isPhrasing(node);

/** Puts a paragraph on one line. A line break becomes a space, except in languages without spaces. */
const onOneLine = (value: string, tag: LocaleTag) => value.replace(/\s*\n\s*/g, localeOf(tag).sentenceSeparator);

/** @throws RangeError for an unknown component. The message says how to register it. */
function expandComponent(node: Jsx, place: MarkdownPlace): readonly Nodes[] {
  const component = ownValue(PROSE_COMPONENTS, node.name ?? '');
  if (!component) {
    throw new RangeError(`<${node.name}> isn't registered. Add it to src/components/article/prose/registry.ts.`);
  }
  const { markdown } = component;
  const attributes = Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
  const children = node.children.flatMap((child) => expand(child, place));
  const context = { attributes, translator: stringsOf(place.tag), edition: place.edition };
  if (markdown.kind === 'phrase') {
    return markdown.print({ ...context, children: children.filter(isPhrasing) });
  }
  return markdown.print({ ...context, children: children.filter(isBlock) });
}

function expand(node: Nodes, place: MarkdownPlace): readonly Nodes[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const expanded = expandComponent(node, place);
    // A component on a separate line that prints text is a paragraph.
    return node.type === 'mdxJsxFlowElement' && expanded.every(isPhrasing)
      ? [{ type: 'paragraph', children: [...expanded] }]
      : expanded;
  }
  // All expressions are comments, because content validation doesn't allow others.
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  if (node.type === 'text') return [{ type: 'text', value: onOneLine(node.value, place.tag) }];
  if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
    return [withChildren({ ...node, url: place.urlOf(node.url) }, place)];
  }
  return [withChildren(node, place)];
}

function withChildren(node: Nodes, place: MarkdownPlace): Nodes {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child) => expand(child, place));
  return Object.assign({}, node, { children });
}

/** Matches text that needs no escaping. Text at the start of a line must also match PLAIN_LINE_START. */
const PLAIN_TEXT = /^[^\n\r\t!#&*<>[\]\\_`~|]*\S$/;
/** Matches text that can't be mistaken for a list item or a heading at the start of a line. */
const PLAIN_LINE_START = /^[^\s\d+\-=:]/;

/** Most texts need no escaping, and checking that first takes half as long as letting the library escape. */
const printText: Handle = (node: Text, _parent, state, info) => {
  const isPlain = PLAIN_TEXT.test(node.value) && (/[^\n\r]$/.test(info.before) || PLAIN_LINE_START.test(node.value));
  return isPlain ? node.value : state.safe(node.value, info);
};

const printDeleted: Handle = (node: Extract<Nodes, { type: 'delete' }>, _parent, state, info) =>
  `~~${state.containerPhrasing(node, { ...info, before: '~', after: '~' })}~~`;

/** The article's title as a top-level heading. @example titleHeading('A <b>') // => '# A \\<b>' */
export const titleHeading = (title: string): string =>
  toMarkdown({ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }).trimEnd();

/** Prints MDX without front matter as plain Markdown: 'The <RuleDays of="window" />.' becomes 'The 30 days.\n'. */
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
