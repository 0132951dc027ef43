/**
 * An article as the sections its translations are made from: what stands before the first heading,
 * then one section per heading, each up to the next heading of any level. Read with the build's own parser.
 */
import type { Heading, Nodes, RootContent } from 'mdast';
import { hashOf } from './hash.ts';
import { parseArticle } from './parse-article.ts';

/** Names of the two parts that have no heading: title, description and roles; and the introduction. */
export const META_ID = '_meta';
export const INTRO_ID = '_intro';

export interface Section {
  /** The heading's id, the same in every language; `_intro` before the first. */
  readonly id: string;
  /** Its heading, without the id; empty for the introduction. */
  readonly title: string;
  /** 2 for `##`; 0 for the introduction. */
  readonly depth: number;
  /** The line of its heading in the text given, from 1. */
  readonly line: number;
  /** Its source, heading included, without comments. */
  readonly text: string;
  /** Its heading as it was parsed, where it has one. */
  readonly heading: Heading | undefined;
  readonly blocks: readonly RootContent[];
}

/** The words of a node, without marks. Components print nothing here. */
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
 * The sections of an article's body, in order. A heading without a written-out id gets an empty one,
 * for the checks to find.
 * @param blocks the body's syntax tree, where it has been parsed already
 */
export function sectionsOf(body: string, blocks: readonly RootContent[] = parseArticle(body)): readonly Section[] {
  let split: readonly string[] | undefined;
  const linesOf = () => (split ??= body.split('\n'));
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' ? [index] : []));
  const bounds = [0, ...starts, blocks.length];
  const sourceBetween = (from: number, to: number) =>
    withoutComments(
      linesOf()
        .slice(from - 1, to - 1)
        .join('\n'),
    );

  return bounds.slice(0, -1).flatMap((start, number) => {
    const end = bounds[number + 1] ?? blocks.length;
    const first = blocks[start];
    const heading = number > 0 && first?.type === 'heading' ? first : undefined;
    if (!heading && end === 0) return [];
    const line = first?.position?.start.line ?? 1;
    const endLine = blocks[end]?.position?.start.line ?? Infinity;
    return [
      {
        id: heading ? (idOf(heading) ?? '') : INTRO_ID,
        title: heading ? textOf(heading).trim() : '',
        depth: heading?.depth ?? 0,
        line,
        // Made when it is asked for: checks of structure and words do not.
        get text() {
          return sourceBetween(line, endLine);
        },
        heading,
        blocks: blocks.slice(heading ? start + 1 : start, end),
      },
    ];
  });
}

/** What of an article's front matter is translated. */
export interface ArticleMeta {
  readonly title: string;
  readonly description: string;
}

/**
 * The fingerprints of an article, by section: what a translation is stamped with.
 * @example sectionHashes({ title, description }, body)['renewal-reminders'] // => '3f9a0c…'
 * @param blocks the body's syntax tree, where it has been parsed already
 */
export function sectionHashes(
  meta: ArticleMeta,
  body: string,
  blocks?: readonly RootContent[],
): Readonly<Record<string, string>> {
  const sections = sectionsOf(body, blocks).map((section) => [section.id, hashOf(section.text)] as const);
  return { [META_ID]: hashOf(`${meta.title}\n${meta.description}`), ...Object.fromEntries(sections) };
}
