/**
 * Turns a strings file into text segments, one per message. Placeholders become inline objects (see `InlineObject`).
 */
import { placeholdersOf } from '../../i18n/message.ts';
import type { StringsFile } from '../content.ts';
import {
  OBJECT_REPLACEMENT,
  type InlineObject,
  type TextSegment,
  type SourceRange,
  alignRanges,
  jsonEscape,
} from './text-segment.ts';

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;

/** Maps each key to the offset of its message in the file, after the opening quotation mark. */
function valueOffsets(file: StringsFile): ReadonlyMap<string, number> {
  const entry = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*"/gm;
  return new Map(
    Array.from(file.text.matchAll(entry), (match) => {
      const key: unknown = JSON.parse(match[1] ?? '""');
      return [typeof key === 'string' ? key : '', match.index + match[0].length] as const;
    }),
  );
}

function segmentOfMessage(key: string, message: string, file: StringsFile, offset: number | undefined): TextSegment {
  const inlineObjects = new Map<number, InlineObject>();
  const whole =
    offset === undefined
      ? []
      : alignRanges(message, file.text.slice(offset, offset + message.length * 6), offset, 0, jsonEscape);
  if (placeholdersOf(message).length === 0)
    return { kind: 'string', location: key, text: message, inlineObjects, ranges: whole };

  let text = '';
  let read = 0;
  const ranges: SourceRange[] = [];
  const take = (from: number, to: number) => {
    for (const one of whole) {
      const start = Math.max(from, one.segmentIndex);
      const end = Math.min(to, one.segmentIndex + one.length);
      if (start < end)
        ranges.push({
          segmentIndex: text.length + start - from,
          fileOffset: one.fileOffset + start - one.segmentIndex,
          length: end - start,
        });
    }
    text += message.slice(from, to);
  };
  for (const placeholder of message.matchAll(PLACEHOLDER)) {
    take(read, placeholder.index);
    inlineObjects.set(text.length, { kind: 'placeholder', name: placeholder[1] ?? '' });
    text += OBJECT_REPLACEMENT;
    read = placeholder.index + placeholder[0].length;
  }
  take(read, message.length);
  return { kind: 'string', location: key, text, inlineObjects, ranges };
}

export function segmentsOfStrings(file: StringsFile): readonly TextSegment[] {
  const offsets = valueOffsets(file);
  return Object.entries(file.messages).map(([key, message]) => segmentOfMessage(key, message, file, offsets.get(key)));
}

/**
 * The text of a message as strings.json has it. No-break spaces become escapes (`\u00a0`), so that translators can see
 * them.
 */
export function escapedText(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll('\u00a0', '\\u00a0').replaceAll('\u202f', '\\u202f');
}
