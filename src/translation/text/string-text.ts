/** A strings file as segments, one per message. Placeholders become inline objects. */
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

/** @param offset where the message begins in the file; undefined if it wasn't found, so it can't be fixed */
function segmentOfMessage(key: string, message: string, file: StringsFile, offset: number | undefined): TextSegment {
  const inlineObjects = new Map<number, InlineObject>();
  // In the file, each character can be an escape with six characters, such as `\u00a0`.
  const messageRanges =
    offset === undefined
      ? []
      : alignRanges(message, file.text.slice(offset, offset + message.length * 6), offset, 0, jsonEscape);
  if (placeholdersOf(message).length === 0)
    return { kind: 'string', location: key, text: message, inlineObjects, ranges: messageRanges };

  let text = '';
  let position = 0;
  const ranges: SourceRange[] = [];
  const addPiece = (from: number, to: number) => {
    for (const range of messageRanges) {
      const start = Math.max(from, range.segmentIndex);
      const end = Math.min(to, range.segmentIndex + range.length);
      if (start < end)
        ranges.push({
          segmentIndex: text.length + start - from,
          fileOffset: range.fileOffset + start - range.segmentIndex,
          length: end - start,
        });
    }
    text += message.slice(from, to);
  };
  for (const placeholder of message.matchAll(PLACEHOLDER)) {
    addPiece(position, placeholder.index);
    inlineObjects.set(text.length, { kind: 'placeholder', name: placeholder[1] ?? '' });
    text += OBJECT_REPLACEMENT;
    position = placeholder.index + placeholder[0].length;
  }
  addPiece(position, message.length);
  return { kind: 'string', location: key, text, inlineObjects, ranges };
}

export function segmentsOfStrings(file: StringsFile): readonly TextSegment[] {
  const offsets = valueOffsets(file);
  return Object.entries(file.messages).map(([key, message]) => segmentOfMessage(key, message, file, offsets.get(key)));
}

/** A message as strings.json has it: no-break spaces become escapes (`\u00a0`), so that translators can see them. */
export function escapedText(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll('\u00a0', '\\u00a0').replaceAll('\u202f', '\\u202f');
}
