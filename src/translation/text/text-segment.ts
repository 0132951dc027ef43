/**
 * A text segment: one run of prose (a paragraph, a heading, a table cell, a title, a string), with a mapping to the
 * characters of its file.
 */

/** Unicode's object replacement character. It stands for a component, a label, code, or a placeholder. */
export const OBJECT_REPLACEMENT = '\uFFFC';

export type InlineObject =
  | { readonly kind: 'component'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string };

export type SegmentKind = 'heading' | 'text' | 'cell' | 'label' | 'title' | 'description' | 'string';

/** Consecutive characters that are the same in a segment (from `segmentIndex`) and in its file (from `fileOffset`). */
export interface SourceRange {
  readonly segmentIndex: number;
  readonly fileOffset: number;
  readonly length: number;
}

export interface TextSegment {
  readonly kind: SegmentKind;
  /** A location in an article (`section/1/0`), or the key of a string: the same as in the English text. */
  readonly location: string;
  readonly text: string;
  readonly inlineObjects: ReadonlyMap<number, InlineObject>;
  /** In the order of the text. Characters outside these ranges can't be fixed automatically. */
  readonly ranges: readonly SourceRange[];
}

/** An edit of a file: the characters from `from` up to `to` become `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The offset in the file of a segment's character, or of the nearest earlier one that's in the file. */
export function offsetIn(segment: TextSegment, at: number): number {
  let found: number | undefined;
  for (const { segmentIndex: start, fileOffset, length } of segment.ranges) {
    if (start > at) return found ?? fileOffset;
    found = fileOffset + Math.min(at - start, length);
  }
  return found ?? 0;
}

/**
 * The edit of the file that replaces a segment's characters from `at` up to `end`. Undefined if they aren't consecutive
 * in the file, because no fix can change the link, emphasis, or component between them.
 * For an insertion (`at === end`), the characters on both sides must be consecutive.
 */
export function editOf(segment: TextSegment, at: number, end: number, text: string): Edit | undefined {
  const from = at === end ? Math.max(0, at - 1) : at;
  const to = at === end ? Math.min(segment.text.length, end + 1) : end;
  const range = segment.ranges.find((one) => one.segmentIndex <= from && to <= one.segmentIndex + one.length);
  if (!range || from === to) return undefined;
  return { from: range.fileOffset + at - range.segmentIndex, to: range.fileOffset + end - range.segmentIndex, text };
}

const ENTITY = /^&(?:#\d+|#x[\da-f]+|\w+);/i;

/**
 * Finds the characters of a parsed text in its source, which can have escapes, entities, and indented lines.
 * @param offset the offset of `source` in the file
 * @param at the index of `value` in the segment
 * @param escape the length of the escape that a text begins with, or 0
 */
export function alignRanges(
  value: string,
  source: string,
  offset: number,
  at: number,
  escape: (rest: string) => number,
): readonly SourceRange[] {
  if (source.startsWith(value)) return [{ segmentIndex: at, fileOffset: offset, length: value.length }];
  const ranges: { segmentIndex: number; fileOffset: number; length: number }[] = [];
  let position = 0;
  for (let index = 0; index < value.length;) {
    const rest = source.slice(position, position + 12); // longer than any escape
    const escaped = escape(rest);
    if (escaped > 0) {
      position += escaped;
      index += 1;
    } else if (rest.startsWith(value.charAt(index))) {
      const last = ranges.at(-1);
      if (
        last &&
        last.segmentIndex + last.length === at + index &&
        last.fileOffset + last.length === offset + position
      ) {
        last.length += 1;
      } else ranges.push({ segmentIndex: at + index, fileOffset: offset + position, length: 1 });
      position += 1;
      index += 1;
    } else if (/^[\s>]/.test(rest)) {
      position += 1; // the indent of a continued line, or a block quote marker
    } else break; // the rest of the text isn't in the source
  }
  return ranges;
}

/**
 * The length of the escape that a text begins with: a backslash before punctuation, or an entity. 0 if none.
 * @example markdownEscape('&amp; more') // => 5
 */
export function markdownEscape(rest: string): number {
  if (/^\\[!-/:-@[-`{-~]/.test(rest)) return 2;
  return ENTITY.exec(rest)?.[0].length ?? 0;
}

/** The length of the escape that a text begins with; 0 if none. A surrogate pair is two escapes. */
export function jsonEscape(rest: string): number {
  if (!rest.startsWith('\\')) return 0;
  return rest[1] === 'u' ? 6 : 2;
}
