/** Runs every rule on strings files. Each message is a segment, and its key is the location of the segment. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { baseKeyOf } from '../../../src/i18n/catalog.ts';
import { EDITION_IDS } from '../../../src/rules/index.ts';
import type { Content } from '../../../src/translation/content.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { noteOf } from '../../../src/translation/notes.ts';
import type { SectionHashes } from '../../../src/translation/front-matter.ts';
import type { StringsFile } from '../../../src/translation/strings-file.ts';
import { partHashes, translatableStrings } from '../../../src/translation/translatables.ts';
import { staleParts } from '../../../src/translation/translation-status.ts';
import { scriptOf } from './rules/rule.ts';
import { type TextSegment, offsetIn } from '../../../src/translation/text/text-segment.ts';
import { escapedText, segmentsOfStrings } from '../../../src/translation/text/string-text.ts';
import { checkSegments } from './segments.ts';
import type { LintDiagnostic } from './lint-result.ts';

export interface EnglishStrings {
  readonly segments: readonly TextSegment[];
  readonly byLocation: ReadonlyMap<string, TextSegment>;
  readonly hashes: SectionHashes;
  /** The maximum width of the string with this key, in Latin letters; undefined if no note gives one. */
  readonly maxWidthOf: (key: string) => number | undefined;
}

export function englishStringsOf({ strings, notes }: Content): EnglishStrings {
  const file = strings.find(({ tag }) => tag === SOURCE_TAG);
  const segments = file ? segmentsOfStrings(file) : [];
  const byLocation = new Map(segments.map((segment) => [segment.location, segment]));
  const maxWidths = new Map<string, number | undefined>();
  const maxWidthOf = (key: string) => {
    if (notes && !maxWidths.has(key)) maxWidths.set(key, noteOf(notes.notes, key, '').max);
    return maxWidths.get(key);
  };
  return { segments, byLocation, hashes: partHashes(file && translatableStrings(file)), maxWidthOf };
}

/** Base keys whose recorded hash is missing or outdated. If the file has no record, all strings count as current. */
const staleKeysIn = ({ record }: StringsFile, { hashes }: EnglishStrings): ReadonlySet<string> =>
  new Set(staleParts(record?.sections ?? hashes, hashes).map(({ id }) => id));

export function staleStringLines(file: StringsFile, english: EnglishStrings): (line: number) => boolean {
  const staleKeys = staleKeysIn(file, english);
  const keys = Object.keys(file.messages).filter((key) => staleKeys.has(baseKeyOf(key)));
  const staleLines = new Set(file.tag === SOURCE_TAG ? [] : keys.map(file.lineOf));
  return (line) => staleLines.has(line);
}

/** A plural form is compared with the same form in English, or if there is none, with "other". */
export function checkStringsFile(
  file: StringsFile,
  english: EnglishStrings,
  glossary: Glossary,
): readonly LintDiagnostic[] {
  const { path, tag, text } = file;
  const isSource = tag === SOURCE_TAG;
  const staleKeys = staleKeysIn(file, english);
  const lineAt = (segment: TextSegment, at: number) =>
    segment.ranges.length === 0
      ? file.lineOf(segment.location)
      : text.slice(0, offsetIn(segment, at)).split('\n').length;
  const contextOf = ({ location }: TextSegment) => ({
    tag,
    ...scriptOf(tag),
    editions: EDITION_IDS,
    glossary,
    english:
      isSource || staleKeys.has(baseKeyOf(location))
        ? undefined
        : (english.byLocation.get(location) ?? english.byLocation.get(`${baseKeyOf(location)}_other`)),
    source: isSource ? [] : english.segments,
    max: english.maxWidthOf(location),
  });
  return checkSegments(path, segmentsOfStrings(file), contextOf, lineAt).map((diagnostic) => ({
    ...diagnostic,
    // The new text becomes part of a JSON string.
    edits: diagnostic.edits.map((edit) => ({ ...edit, text: escapedText(edit.text) })),
  }));
}
