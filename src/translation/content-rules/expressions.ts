/** Rejects MDX expressions other than comments, because articles can't run code. Also rejects footnotes. */
import type { Nodes, RootContent } from 'mdast';
import type { ArticleFile } from '../article-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { everyNode } from '../parse-article.ts';
import { BRACE_HINT } from '../parser-limits.ts';

const RULE = 'expressions';

/** The content of an expression that is only a comment. */
const COMMENT = /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/;

const MAX_SHOWN_LENGTH = 40;

const shorten = (code: string) => {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > MAX_SHOWN_LENGTH ? `${line.slice(0, MAX_SHOWN_LENGTH)}…` : line;
};

type Refusal = Pick<Diagnostic, 'message' | 'hint'>;

/** The parser accepts an unescaped "{" in alternative text: it reads expressions there as text. */
function refuseBraceInAlt(node: Extract<Nodes, { type: 'image' }>, body: string): Refusal | undefined {
  const source = body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const altSource = source.slice(0, source.lastIndexOf(']('));
  return /(?:^|[^\\])(?:\\\\)*\{/.test(altSource)
    ? { message: 'the alternative text of an image has a "{"', hint: BRACE_HINT }
    : undefined;
}

function refuse(node: Nodes, body: string): Refusal | undefined {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    if (COMMENT.test(node.value)) return undefined;
    return { message: `{${shorten(node.value)}} is an expression; articles can only have comments`, hint: BRACE_HINT };
  }
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    return { message: "articles can't have footnotes", hint: 'move it to the sentence or to a <Note>' };
  }
  return node.type === 'image' ? refuseBraceInAlt(node, body) : undefined;
}

export function checkExpressions(
  { path, body, bodyLineOffset }: ArticleFile,
  tree: readonly RootContent[],
): Diagnostic[] {
  return everyNode(tree).flatMap((node): readonly Diagnostic[] => {
    const refusal = refuse(node, body);
    return refusal ? [{ path, line: bodyLineOffset + (node.position?.start.line ?? 1), rule: RULE, ...refusal }] : [];
  });
}
