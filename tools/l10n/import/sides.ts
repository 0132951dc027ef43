/**
 * Extracts one language of a side-by-side file before Markdown is parsed. Otherwise, emphasis, lists, and tables
 * couldn't continue across sentences, because the other language is between them. Pure functions.
 */
import type { Side } from './conversion.ts';

/** Matches the markup that only side-by-side files have: the `<span>` around an English sentence. */
export const SIDE_BY_SIDE = /<span[^>]*\bclass\s*=\s*["'][^"']*\bsxs-lookup\b/;

/** A `<span>` tag, a `</span>` tag, or inline code. Inline code is matched because a tag in it is only text. */
const TOKEN = /(`+)(?!`)[^\n]*?[^`\n]\1(?!`)|<(\/?)span\b([^>]*)>/gi;
/** Matches the attributes that mark sentences in a side-by-side file. */
const SENTENCE_MARKUP = /data-(?:ttu|stu)-id|sxs-lookup/;

/** The beginning of a text that Markdown would parse as a list, a heading, or another block at the start of a line. */
const BLOCK_START = /^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[#>+*|-](?:\s|$)|>|`{3}|~{3}|#{2,6}\s))/;

const isEnglish = (attributes: string) => /\bsxs-lookup\b|\bdata-stu-id\b/.test(attributes);
const isTarget = (attributes: string) => /\bdata-ttu-id\b/.test(attributes);

interface Span {
  readonly start: number;
  readonly contentStart: number;
  contentEnd: number;
  /** -1 until the closing tag is found. */
  end: number;
  /** The side that the span belongs to; undefined if it belongs to both. */
  readonly side: Side | undefined;
}

/** In order, without unclosed spans. If a sentence is part of inline code, there are no spans. */
function spansIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  const open: Span[] = [];
  for (const { 0: token, 1: code, 2: slash, 3: attributes = '', index } of text.matchAll(TOKEN)) {
    if (code !== undefined && !SENTENCE_MARKUP.test(token)) continue;
    // A sentence is part of inline code, so nothing is cut here. `convertElement` removes the other language later.
    if (code !== undefined) return [];
    if (slash === '/') {
      const span = open.pop();
      if (span) [span.contentEnd, span.end] = [index, index + token.length];
    } else if (!attributes.endsWith('/')) {
      const side = isEnglish(attributes) ? 'english' : isTarget(attributes) ? 'target' : undefined;
      const contentStart = index + token.length;
      const span: Span = { start: index, contentStart, contentEnd: contentStart, end: -1, side };
      spans.push(span);
      open.push(span);
    }
  }
  return spans.filter(({ end, side }) => end >= 0 && side !== undefined);
}

/** Escapes a sentence that would begin a block: `\`, or `1\` for `1.` (its `1` is cut); '' if nothing is needed. */
function escapeStart(text: string, { start, contentStart, contentEnd }: Span): string {
  const isAtStart = /(?:^|\n)[ \t]*(?:(?:[-*+>]|\d+[.)])[ \t]+)*$/.test(text.slice(Math.max(0, start - 80), start));
  const match = isAtStart ? BLOCK_START.exec(text.slice(contentStart, contentEnd)) : null;
  if (!match) return '';
  return match[1] === undefined ? '\\' : `${match[1]}\\`;
}

const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/;

/**
 * Keeps line numbers nearly correct by adding lines at empty lines outside of code. `removedLines`: number by offset.
 */
function restoreLineCount(text: string, removedLines: ReadonlyMap<number, number>): string {
  let [linesToAdd, offset, isCode] = [0, 0, false];
  return text
    .split('\n')
    .flatMap((line): readonly string[] => {
      const end = offset + line.length;
      for (const [place, count] of removedLines) if (place >= offset && place <= end) linesToAdd += count;
      offset = end + 1;
      if (FENCE.test(line)) isCode = !isCode;
      if (linesToAdd === 0 || isCode || line.trim() !== '') return [line];
      const extra = Array.from({ length: linesToAdd }, () => '');
      linesToAdd = 0;
      return [line, ...extra];
    })
    .join('\n');
}

/** @example '<span data-ttu-id="1">Eén</span><span class="sxs-lookup">…One…</span>' // => 'Eén' for 'target' */
export function textOfSide(text: string, side: Side): string {
  let [result, processedTo] = ['', 0];
  const removedLines = new Map<number, number>();
  const cuts: { readonly from: number; readonly to: number; readonly replacement: string }[] = [];
  let droppedUpTo = 0;
  for (const span of spansIn(text)) {
    if (span.start < droppedUpTo) continue;
    if (span.side === side) {
      const replacement = escapeStart(text, span);
      const from = span.contentStart + (replacement === '' ? 0 : replacement.length - 1);
      cuts.push({ from: span.start, to: from, replacement }, { from: span.contentEnd, to: span.end, replacement: '' });
    } else {
      cuts.push({ from: span.start, to: span.end, replacement: '' });
      droppedUpTo = span.end;
    }
  }
  for (const { from, to, replacement } of cuts.sort((one, other) => one.from - other.from)) {
    if (from < processedTo) continue;
    result += text.slice(processedTo, from) + replacement;
    const lines = text.slice(from, to).split('\n').length - 1;
    if (lines > 0) removedLines.set(result.length, (removedLines.get(result.length) ?? 0) + lines);
    processedTo = to;
  }
  return restoreLineCount(result + text.slice(processedTo), removedLines);
}
