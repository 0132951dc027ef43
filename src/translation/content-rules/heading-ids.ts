/**
 * Headings and components have unique IDs. Every heading needs one, the same in every language: links lead to it, and
 * it pairs a translated section with its source. Other attributes aren't allowed: the parser would accept any of them,
 * even `onclick`.
 */
import type { Heading, Nodes, RootContent } from 'mdast';
import { SOURCE_TAG } from '../../i18n/locales.ts';
import type { ArticleFile } from '../article-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { everyNode } from '../parse-article.ts';
import { textOf } from '../sections.ts';

const RULE = 'ids';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The text in braces at the end of a line. */
const BRACES = /\{([^{}]*)\}[ \t]*$/m;

type Refusal = Pick<Diagnostic, 'message' | 'hint'>;

/** @example slugOf('What ends when?') // => 'what-ends-when' */
const slugOf = (title: string) =>
  title
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-') ?? 'name';

const propertiesOf = ({ data }: Heading): Readonly<Record<string, unknown>> => {
  const { hProperties = {} }: { readonly hProperties?: Readonly<Record<string, unknown>> } = data ?? {};
  return hProperties;
};

/** Rejects a heading that has no ID, or that has something besides the ID in its braces. */
function refuseHeading(heading: Heading, { tag, body }: ArticleFile): Refusal | undefined {
  const title = textOf(heading).trim();
  const properties = propertiesOf(heading);
  const { id } = properties;
  if (typeof id !== 'string') {
    const hint = tag === SOURCE_TAG ? `add one: {#${slugOf(title)}}` : 'add the ID of the English heading: {#…}';
    return { message: `the heading "${title}" has no ID`, hint };
  }
  const source = body.slice(heading.position?.start.offset ?? 0, heading.position?.end.offset ?? 0);
  const braces = BRACES.exec(source)?.[1]?.trim() ?? `#${id}`;
  if (braces === `#${id}` && Object.keys(properties).length === 1) return undefined;
  const message = `{${braces}} has more than the ID of the heading "${title}"`;
  return { message, hint: `write only one ID: {#${slugOf(braces)}}` };
}

/** The `id` of a component. */
function componentId(node: Nodes): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id');
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/** @param firstLine the line of the earlier heading or component with this ID */
function refuseId(id: string, firstLine: number | undefined, pageIds: readonly string[]): Refusal | undefined {
  const hint = 'give each heading a unique ID';
  if (firstLine !== undefined) return { message: `the ID "${id}" is also used on line ${firstLine}`, hint };
  if (!ID.test(id)) {
    return { message: `the ID "${id}" has characters other than a–z, 0–9, and hyphens`, hint: `write ${slugOf(id)}` };
  }
  // Every JavaScript object has properties such as `constructor`, so any object would seem to contain this ID.
  return pageIds.includes(id) || id in Object.prototype
    ? { message: `the ID "${id}" is used by the page outside the article`, hint }
    : undefined;
}

/**
 * @param pageIds the IDs that the page has outside the article
 * @param tree the syntax tree of the article's body
 */
export function checkHeadingIds(
  article: ArticleFile,
  pageIds: readonly string[],
  tree: readonly RootContent[],
): readonly Diagnostic[] {
  const { path, bodyLineOffset } = article;
  const lineById = new Map<string, number>();
  return everyNode(tree).flatMap((node): readonly Diagnostic[] => {
    const line = bodyLineOffset + (node.position?.start.line ?? 1);
    const isHeading = node.type === 'heading';
    const id = isHeading ? propertiesOf(node)['id'] : componentId(node);
    const refusal =
      (isHeading ? refuseHeading(node, article) : undefined) ??
      (typeof id === 'string' ? refuseId(id, lineById.get(id), pageIds) : undefined);
    if (typeof id === 'string' && !lineById.has(id)) lineById.set(id, line);
    return refusal ? [{ path, line, rule: RULE, ...refusal }] : [];
  });
}
