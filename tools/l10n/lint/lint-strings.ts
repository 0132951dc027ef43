/** Every rule on files of strings: a message is a passage, its key the place. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { baseKeyOf } from '../../../src/i18n/catalog.ts';
import type { Content } from '../../../src/translation/content.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { noteOf } from '../../../src/translation/notes.ts';
import type { SectionHashes } from '../../../src/translation/front-matter.ts';
import type { StringsFile } from '../../../src/translation/strings-file.ts';
import { partHashes, translatableStrings } from '../../../src/translation/translatables.ts';
import { staleSections } from '../../../src/translation/translation-status.ts';
import { scriptOf } from './rules/rule.ts';
import { type Passage, offsetIn } from './text/text-segment.ts';
import { jsonText, passagesOfStrings } from './text/string-text.ts';
import { checkPassages } from './segments.ts';
import type { RuleFinding } from './lint-result.ts';

/** The English strings with what their translations ask of them. */
export interface EnglishStrings {
  readonly passages: readonly Passage[];
  readonly byPlace: ReadonlyMap<string, Passage>;
  readonly hashes: SectionHashes;
  /** The greatest width of a string, by its key; nothing where no note says so. */
  readonly maxOf: (key: string) => number | undefined;
}

export function englishStringsOf({ strings, notes }: Content): EnglishStrings {
  const file = strings.find(({ tag }) => tag === SOURCE_TAG);
  const passages = file ? passagesOfStrings(file) : [];
  const byPlace = new Map(passages.map((passage) => [passage.place, passage]));
  const maxima = new Map<string, number | undefined>();
  const maxOf = (key: string) => {
    if (notes && !maxima.has(key)) maxima.set(key, noteOf(notes.notes, key, '').max);
    return maxima.get(key);
  };
  return { passages, byPlace, hashes: partHashes(file && translatableStrings(file)), maxOf };
}

/** The keys, plural forms by their common name, whose English has changed since. What was never stamped is taken as it is. */
const staleKeysIn = ({ record }: StringsFile, { hashes }: EnglishStrings): ReadonlySet<string> =>
  new Set(staleSections(record?.sections ?? hashes, hashes).map(({ id }) => id));

/** Whether a line is that of a string whose English has changed since. */
export function staleStringLines(file: StringsFile, english: EnglishStrings): (line: number) => boolean {
  const stale = staleKeysIn(file, english);
  const keys = Object.keys(file.messages).filter((key) => stale.has(baseKeyOf(key)));
  const lines = new Set(file.tag === SOURCE_TAG ? [] : keys.map(file.lineOf));
  return (line) => lines.has(line);
}

/** Every rule on one file of strings. A plural form is held against the English form of the same name, or its other. */
export function checkStringsFile(
  file: StringsFile,
  english: EnglishStrings,
  glossary: Glossary,
): readonly RuleFinding[] {
  const { path, tag, text } = file;
  const isSource = tag === SOURCE_TAG;
  const stale = staleKeysIn(file, english);
  const lineAt = (passage: Passage, at: number) =>
    passage.stretches.length === 0
      ? file.lineOf(passage.place)
      : text.slice(0, offsetIn(passage, at)).split('\n').length;
  const aroundOf = ({ place }: Passage) => ({
    tag,
    ...scriptOf(tag),
    glossary,
    english:
      isSource || stale.has(baseKeyOf(place))
        ? undefined
        : (english.byPlace.get(place) ?? english.byPlace.get(`${baseKeyOf(place)}_other`)),
    source: isSource ? [] : english.passages,
    max: english.maxOf(place),
  });
  return checkPassages(path, passagesOfStrings(file), aroundOf, lineAt).map((diagnostic) => ({
    ...diagnostic,
    edits: diagnostic.edits.map((edit) => ({ ...edit, text: jsonText(edit.text) })),
  }));
}
