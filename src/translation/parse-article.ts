/** Parses an article's body with the build's own parser, and rewords the parser's errors for authors. */
import type { Nodes, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { ArticleSyntaxError, BRACE_HINT, IMPORT_HINT, checkDepth, checkParserLimits } from './parser-limits.ts';

export { ArticleSyntaxError };

/** The features of the build's parser; astro.config.mjs uses the same. */
export const MDX_FEATURES = { headingAttributes: true, smartPunctuation: false } as const;

/** The parser's errors, reworded for authors: pattern, message, hint. */
const AUTHOR_MESSAGES: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:esm|import|export)\b/i, 'a line that begins with "import" or "export" is read as code', IMPORT_HINT],
  [/expression/i, 'a "{" begins an expression, which articles can\'t hold', BRACE_HINT],
  [
    /^Unexpected character/,
    'a "<" begins a tag that isn\'t valid',
    'write \\< for a less-than sign, or correct the tag',
  ],
];

function syntaxError(error: unknown): ArticleSyntaxError {
  const [reported = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const line = Number(/^(\d+):/.exec(reported)?.[1] ?? 1);
  // The parser's positions count from the first line of the body, but diagnostics count from that of the file.
  const plain = reported
    .replace(/^[\d:-]+:\s*/, '')
    .replace(/ \(mdx[\w:-]*\)$/, '')
    .replace(/ \(\d+:\d+\)/g, '');
  const [, message, hint] = AUTHOR_MESSAGES.find(([pattern]) => pattern.test(plain)) ?? [];
  return new ArticleSyntaxError(
    line,
    `not MDX: ${message ?? plain}`,
    hint ?? 'open and close every component in the same block',
  );
}

/**
 * The syntax tree of an article's body.
 * @throws ArticleSyntaxError if it isn't MDX, or is nested too deeply
 */
export function parseArticle(body: string): readonly RootContent[] {
  checkParserLimits(body);
  let blocks: readonly RootContent[];
  try {
    blocks = (mdxToMdast(body, { features: MDX_FEATURES }) as { children: RootContent[] }).children;
  } catch (error) {
    throw syntaxError(error);
  }
  checkDepth(blocks);
  return blocks;
}

/** Every node of an article, depth first. */
export function everyNode(nodes: readonly Nodes[]): readonly Nodes[] {
  const all: Nodes[] = [];
  const collect = (siblings: readonly Nodes[]) => {
    for (const node of siblings) {
      all.push(node);
      if ('children' in node) collect(node.children);
    }
  };
  collect(nodes);
  return all;
}
