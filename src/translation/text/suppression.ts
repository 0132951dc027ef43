/**
 * A suppression hides a diagnostic that is wrong in one place, and gives a reason.
 * In an article: `{/* l10n-ignore glossary: the reason *\/}`, inside the block that it covers, or before it.
 * In front matter: a comment `# l10n-ignore length: the reason`, at the end of the line or on the line above.
 */
import type { Nodes } from 'mdast';
import type { ArticleFile } from '../content.ts';

export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** The line of the suppression. */
  readonly line: number;
  /** The first and last line that it covers. */
  readonly firstLine: number;
  readonly lastLine: number;
}

const SUPPRESSION = /^\s*l10n-ignore\b[ \t]*([\w-]*)[ \t]*:?\s*([\s\S]*?)\s*$/;
const YAML_COMMENT = /#\s*(l10n-ignore\b.*)$/;

function commentOf(node: Nodes): string | undefined {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  return /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(node.value)?.[1];
}

function* suppressionsUnder(
  nodes: readonly Nodes[],
  block: Nodes | undefined,
  bodyLineOffset: number,
): Generator<Suppression> {
  for (const [index, node] of nodes.entries()) {
    const match = SUPPRESSION.exec(commentOf(node) ?? '');
    const line = bodyLineOffset + (node.position?.start.line ?? 1);
    if (match) {
      // Inside a block, it covers that block; between blocks, the next one.
      const covered =
        node.type === 'mdxTextExpression'
          ? block
          : nodes.slice(index + 1).find((next) => commentOf(next) === undefined);
      const lastLine = bodyLineOffset + (covered?.position?.end.line ?? node.position?.end.line ?? 1);
      const firstLine = covered === block && block ? bodyLineOffset + (block.position?.start.line ?? 1) : line;
      yield { rule: match[1] ?? '', reason: match[2] ?? '', line, firstLine, lastLine };
    }
    if ('children' in node) {
      const isLeaf = ['paragraph', 'heading', 'tableRow'].includes(node.type);
      yield* suppressionsUnder(node.children, isLeaf ? node : block, bodyLineOffset);
    }
  }
}

function suppressionsInFrontMatter({ text, bodyLineOffset }: ArticleFile): readonly Suppression[] {
  return text.split('\n', bodyLineOffset).flatMap((lineText, index): Suppression[] => {
    const comment = YAML_COMMENT.exec(lineText);
    const match = SUPPRESSION.exec(comment?.[1] ?? '');
    if (!comment || !match) return [];
    const line = index + 1;
    const coveredLine = lineText.slice(0, comment.index).trim() === '' ? line + 1 : line;
    return [{ rule: match[1] ?? '', reason: match[2] ?? '', line, firstLine: coveredLine, lastLine: coveredLine }];
  });
}

export function suppressionsOf(file: ArticleFile, tree: readonly Nodes[]): readonly Suppression[] {
  if (!file.text.includes('l10n-ignore')) return [];
  return [...suppressionsInFrontMatter(file), ...suppressionsUnder(tree, undefined, file.bodyLineOffset)];
}
