/**
 * Rejects text that would take minutes to parse, or that the parser can't handle: it's native code, and an expression
 * that is nested a few thousand levels deep overflows its stack and ends the process without a message. Pure.
 */
import type { Nodes } from 'mdast';

/** An article that can't be parsed: the line, what is wrong, and how to fix it. */
export class ArticleSyntaxError extends Error {
  override readonly name = 'ArticleSyntaxError';
  /** The line of the body (1 is the first). */
  readonly line: number;
  readonly hint: string;

  constructor(line: number, message: string, hint: string) {
    super(message);
    this.line = line;
    this.hint = hint;
  }
}

export const BRACE_HINT = 'write \\{ for a brace in the text; a comment is {/* … */}';
export const IMPORT_HINT = 'remove the line, or begin it with another word: the page gives articles their components';

/** Articles nest at most ten levels deep; recursive functions can handle thousands. */
const MAX_DEPTH = 100;
/** The maximum length of an expression, import, or export. */
const MAX_EXPRESSION = 1000;
/** Parsing time grows with the square of these sizes: a hundred times as much would take minutes. */
const MAX_BRACES = 1000;
const MAX_BLOCK = 50_000;
const MAX_LINE = 200_000;

/** A code block or inline code. */
const CODE = /^[ \t]*(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n(?:[^\n]*\n)*?[ \t]*\1|(?<!`)(`+)(?!`)[^`\n]+\2(?!`)/gm;
const COMMENT_START = /\{\s*\/\*/y;
const LONG_IMPORT = new RegExp(`^(?:import|export)\\b(?:.|\\n(?!\\n)){${MAX_EXPRESSION},}`, 'm');
/** Markers of quotations and list items at the beginning of a line. */
const DEEP_MARKERS = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${MAX_DEPTH},}`, 'm');
const TAG = /<(\/?)[A-Za-z][\w.:-]*([^<>]*)>/g;

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

const tooDeep = (line: number) =>
  new ArticleSyntaxError(
    line,
    `the text is nested more than ${MAX_DEPTH} levels deep`,
    'nest lists, quotations, and components less deeply',
  );

/** Whether the expression has at most `MAX_EXPRESSION` characters. If it's never closed, it's the remaining text. */
function isShortExpression(text: string, start: number): boolean {
  let depth = 0;
  for (let at = start; at < text.length && at - start <= MAX_EXPRESSION; at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return true;
  }
  return text.length - start <= MAX_EXPRESSION;
}

/** @throws ArticleSyntaxError for a paragraph, list, or table that is too long to parse */
function checkBlocks(text: string): void {
  let line = 1;
  for (const block of text.split(/\n[ \t]*(?=\n)/)) {
    if (block.length >= MAX_BLOCK) throw tooLong(line, 'a paragraph, list, or table', block.length, MAX_BLOCK);
    line += block.split('\n').length;
  }
}

/**
 * Only lines are limited in imported files: they have larger tables, and are parsed as Markdown.
 * @throws ArticleSyntaxError for a line that would take minutes to parse
 */
export function checkLines(text: string): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.length >= MAX_LINE) throw tooLong(index + 1, 'the line', line.length, MAX_LINE);
  }
}

const tooLong = (line: number, subject: string, length: number, maximum: number) =>
  new ArticleSyntaxError(
    line,
    `${subject} has ${length} characters`,
    `write several, of less than ${maximum} characters each`,
  );

function checkBraces(text: string): void {
  let count = 0;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    count += 1;
    if (count > MAX_BRACES) {
      throw new ArticleSyntaxError(lineAt(text, at), `the text has more than ${MAX_BRACES} braces`, BRACE_HINT);
    }
    COMMENT_START.lastIndex = at;
    if (COMMENT_START.test(text)) {
      const end = text.indexOf('*/', COMMENT_START.lastIndex);
      if (end < 0)
        throw new ArticleSyntaxError(lineAt(text, at), 'not MDX: a comment is never closed', 'close it with */}');
      at = end;
    } else if (text[at - 1] !== '\\' && !isShortExpression(text, at)) {
      throw new ArticleSyntaxError(lineAt(text, at), 'not MDX: a "{" is never closed, or much later', BRACE_HINT);
    }
  }
}

function checkTags(text: string): void {
  let open = 0;
  for (const { 1: closing, 2: attributes = '', index } of text.matchAll(TAG)) {
    if (closing) open -= 1;
    else if (!attributes.endsWith('/')) open += 1;
    if (open > MAX_DEPTH) throw tooDeep(lineAt(text, index));
  }
}

/** @throws ArticleSyntaxError for a body that would overflow the parser's stack or take minutes to parse */
export function checkParserLimits(body: string): void {
  checkBlocks(body);
  // Braces and tags in code have no meaning. Spaces keep the offsets and lines the same.
  const text = body.replace(CODE, (code) => code.replace(/[^\n]/g, ' '));
  checkBraces(text);
  checkTags(text);
  const longImport = LONG_IMPORT.exec(text);
  if (longImport)
    throw new ArticleSyntaxError(lineAt(text, longImport.index), 'an article may not import or export', IMPORT_HINT);
  const deepMarkers = DEEP_MARKERS.exec(text);
  if (deepMarkers) throw tooDeep(lineAt(text, deepMarkers.index));
}

/** @throws ArticleSyntaxError for a tree that is too deep for recursive functions */
export function checkDepth(blocks: readonly Nodes[]): void {
  let level = blocks;
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw tooDeep(level[0]?.position?.start.line ?? 1);
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
}
