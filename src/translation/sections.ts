/**
 * Splits an article into sections, the parts that are translated and tracked one by one: the text before the first
 * heading, then one section per heading, each up to the next heading of any level. Uses the build's parser.
 */
import type { Heading, Nodes, RootContent } from 'mdast';
import { parseArticle } from './parse-article.ts';

/** IDs of the two parts that have no heading: title and description, and the introduction. */
export const META_ID = '_meta';
export const INTRO_ID = '_intro';

export interface Section {
  /** The heading's ID, the same in every language; `_intro` before the first heading. */
  readonly id: string;
  /** The text of the heading, without its ID; empty for the introduction. */
  readonly title: string;
  /** 2 for `##`; 0 for the introduction. */
  readonly depth: number;
  /** The line of the heading in the body (1 is the first). */
  readonly line: number;
  /** The Markdown of the section, with its heading and without comments. */
  readonly text: string;
  /** The node of the heading, if there is one. */
  readonly heading: Heading | undefined;
  readonly blocks: readonly RootContent[];
}

/** The text of a node without markup. Components have no text. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function idOf(heading: Heading): string | undefined {
  const data: { readonly hProperties?: Readonly<Record<string, unknown>> } = heading.data ?? {};
  const id = data.hProperties?.['id'];
  return typeof id === 'string' ? id : undefined;
}

const withoutComments = (source: string) => source.replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, '');

/**
 * The sections of an article's body, in order. A heading without an ID gets an empty one; content validation reports
 * it.
 * @param blocks the body's syntax tree, if it has been parsed already
 */
export function sectionsOf(body: string, blocks: readonly RootContent[] = parseArticle(body)): readonly Section[] {
  let bodyLines: readonly string[] | undefined;
  const linesOfBody = () => (bodyLines ??= body.split('\n'));
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' ? [index] : []));
  const bounds = [0, ...starts, blocks.length];
  const sourceBetween = (from: number, to: number) =>
    withoutComments(
      linesOfBody()
        .slice(from - 1, to - 1)
        .join('\n'),
    );

  return bounds.slice(0, -1).flatMap((start, index) => {
    const end = bounds[index + 1] ?? blocks.length;
    const first = blocks[start];
    const heading = index > 0 && first?.type === 'heading' ? first : undefined;
    if (!heading && end === 0) return []; // no text before the first heading
    const line = first?.position?.start.line ?? 1;
    const endLine = blocks[end]?.position?.start.line ?? Infinity;
    return [
      {
        id: heading ? (idOf(heading) ?? '') : INTRO_ID,
        title: heading ? textOf(heading).trim() : '',
        depth: heading?.depth ?? 0,
        line,
        // Computed on first use: most lint rules don't need it.
        get text() {
          return sourceBetween(line, endLine);
        },
        heading,
        blocks: blocks.slice(heading ? start + 1 : start, end),
      },
    ];
  });
}
