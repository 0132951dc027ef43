/**
 * A text segment: one run of prose (a paragraph, a heading, a table cell, a title, a string), with a mapping to the
 * characters of its file.
 */

/** Replaces anything in a segment that isn't text: a component, code, or a placeholder. Unicode's object replacement character. */
export const MARK = '\uFFFC';

/** The meaning of a mark. */
export type Mark =
  | { readonly kind: 'component'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string };

export type SegmentKind = 'heading' | 'text' | 'cell' | 'label' | 'title' | 'description' | 'string';

/** Consecutive characters of a segment that are the same in the file, from `offset`. */
export interface SourceRange {
  readonly at: number;
  readonly offset: number;
  readonly length: number;
}

export interface TextSegment {
  readonly kind: SegmentKind;
  /** The segment's location in an article (`section/1/0`), or the key of a string: the same as in the English. */
  readonly location: string;
  readonly text: string;
  readonly marks: ReadonlyMap<number, Mark>;
  /** In the order of the text. Characters outside these ranges can't be fixed. */
  readonly ranges: readonly SourceRange[];
}

/** An edit of a file: the characters from `from` up to `to` become `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The offset in the file of a segment's character, or of the nearest one before it that is in the file. */
export function offsetIn(segment: TextSegment, at: number): number {
  let found: number | undefined;
  for (const { at: start, offset, length } of segment.ranges) {
    if (start > at) return found ?? offset;
    found = offset + Math.min(at - start, length);
  }
  return found ?? 0;
}

/**
 * The edit that replaces the characters from `at` up to `end` of a segment; undefined if they aren't consecutive in the
 * file, because a link, an emphasis, or a component is between them, which no fix may change.
 * For an insertion (`at === end`), the characters on both sides must be consecutive.
 */
export function editOf(segment: TextSegment, at: number, end: number, text: string): Edit | undefined {
  const from = at === end ? Math.max(0, at - 1) : at;
  const to = at === end ? Math.min(segment.text.length, end + 1) : end;
  const range = segment.ranges.find((one) => one.at <= from && to <= one.at + one.length);
  if (!range || from === to) return undefined;
  return { from: range.offset + at - range.at, to: range.offset + end - range.at, text };
}

const ENTITY = /^&(?:#\d+|#x[\da-f]+|\w+);/i;

/**
 * The ranges of a text that was parsed from a source with escapes, entities, or indented lines.
 * @param escape the length of the escape at an offset of the source, 0 if there is none
 */
export function alignRanges(
  value: string,
  source: string,
  offset: number,
  at: number,
  escape: (rest: string) => number,
): readonly SourceRange[] {
  if (source.startsWith(value)) return [{ at, offset, length: value.length }];
  const ranges: { at: number; offset: number; length: number }[] = [];
  let position = 0;
  for (let index = 0; index < value.length;) {
    const rest = source.slice(position, position + 12);
    const escaped = escape(rest);
    if (escaped > 0) {
      position += escaped;
      index += 1;
    } else if (rest.startsWith(value.charAt(index))) {
      const last = ranges.at(-1);
      if (last && last.at + last.length === at + index && last.offset + last.length === offset + position) {
        last.length += 1;
      } else ranges.push({ at: at + index, offset: offset + position, length: 1 });
      position += 1;
      index += 1;
    } else if (/^[\s>]/.test(rest)) {
      position += 1; // the indent of a continued line, or a block quote marker
    } else break;
  }
  return ranges;
}

/** Escapes of Markdown: a backslash before punctuation, or an entity. */
export function markdownEscape(rest: string): number {
  if (/^\\[!-/:-@[-`{-~]/.test(rest)) return 2;
  return ENTITY.exec(rest)?.[0].length ?? 0;
}

/** Escapes of a JSON string; a surrogate pair has two. */
export function jsonEscape(rest: string): number {
  if (!rest.startsWith('\\')) return 0;
  return rest[1] === 'u' ? 6 : 2;
}
