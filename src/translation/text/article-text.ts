/** An article, parsed once for all lint rules: its segments, the shapes of its blocks, and its suppressions. */
import type { Nodes, RootContent } from 'mdast';
import type { ArticleFile } from '../content.ts';
import { parseArticle } from '../parse-article.ts';
import { sectionsOf } from '../sections.ts';
import { type TextSegment, offsetIn } from './text-segment.ts';
import { segmentOf, segmentsOfMeta } from './text-segments.ts';
import { type Shape, shapeOf } from './shape.ts';
import { type Suppression, suppressionsOf } from './suppression.ts';

export interface ReadSection {
  readonly id: string;
  readonly depth: number;
  /** The line of the file (1 is the first). */
  readonly line: number;
  readonly blocks: readonly Shape[];
}

export interface ReadArticle {
  readonly file: ArticleFile;
  readonly sections: readonly ReadSection[];
  readonly segments: readonly TextSegment[];
  readonly suppressions: readonly Suppression[];
  /** The line of the file (1 is the first) with the character at index `at` of a segment. */
  readonly lineAt: (segment: TextSegment, at: number) => number;
}

const SEGMENT_TYPES = ['paragraph', 'heading', 'tableCell'];

/** Comments are notes between translators, so they don't count as blocks. */
export const isComment = (node: Nodes): boolean =>
  (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
  /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);

/** A segment's location is the section's ID and the indexes of the blocks around it, such as `renewal-window/1/0`. */
function segmentsUnder(node: Nodes, location: string, text: string, bodyStart: number): readonly TextSegment[] {
  if (SEGMENT_TYPES.includes(node.type)) return segmentOf(node, location, text, bodyStart);
  if (!('children' in node)) return [];
  return node.children
    .filter((child) => !isComment(child))
    .flatMap((child, index) => segmentsUnder(child, `${location}/${index}`, text, bodyStart));
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/**
 * Extracts from an article what the lint rules need.
 * @param tree the syntax tree of the article's body, if it has been parsed already
 * @throws if the body isn't MDX
 */
export function readArticle(file: ArticleFile, tree: readonly RootContent[] = parseArticle(file.body)): ReadArticle {
  const { text, body, bodyLineOffset } = file;
  const bodyStart = text.length - body.length;
  const lineOf = lineFinder(text);
  const sections = sectionsOf(body, tree);
  const segments = sections.flatMap(({ id, heading, blocks }) => [
    ...(heading ? segmentOf(heading, `${id}/heading`, text, bodyStart) : []),
    ...blocks
      .filter((block) => !isComment(block))
      .flatMap((block, index) => segmentsUnder(block, `${id}/${index}`, text, bodyStart)),
  ]);
  return {
    file,
    sections: sections.map(({ id, depth, line, blocks }) => ({
      id,
      depth,
      line: bodyLineOffset + line,
      blocks: blocks.filter((block) => !isComment(block)).map((block) => shapeOf(block, bodyLineOffset)),
    })),
    segments: [...segmentsOfMeta(file), ...segments],
    suppressions: suppressionsOf(file, tree),
    lineAt: (segment, at) => lineOf(offsetIn(segment, at)),
  };
}
